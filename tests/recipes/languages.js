/** The article of the examples: what a reader sees of each language. */
export const LANGUAGES = {
  ar: { headline: 'الجسر القديم يُفتح من جديد', direction: 'rtl', emphasis: 'ثلاث سنوات' },
  ru: { headline: 'Старый мост снова открыт', direction: 'ltr', emphasis: 'трёх лет' },
  en: { headline: 'The old bridge reopens', direction: 'ltr', emphasis: 'three years' },
};
