/** Type test: the declaration that vue-tsc uses for templates. */
import type {} from 'maqal/vue';
import type { GlobalComponents } from 'vue';

type Props = InstanceType<GlobalComponents['maqal-article']>['$props'];
export const good: Props = { src: '/article.json', 'heading-level': '1', article: { headline: '…' } };
// @ts-expect-error invalid level
export const level: Props = { 'heading-level': '7' };
