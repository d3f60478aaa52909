// Registers the element before React hydrates the page.
'use client';
import 'maqal/define';

export function Define() {
  return null;
}
