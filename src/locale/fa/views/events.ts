/** What sources say happened: statements, never causes. */
export const events = {
  title: 'رویدادها به نقل از منبع؛ علت تغییرها گفته نمی‌شود',
  label: (number: string) => `رویداد ${number}`,
};
