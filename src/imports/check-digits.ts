/** True if ten digits are a possible Iranian national id: the last is the check digit of the others (weights 10 to 2, modulo 11). */
export function isNationalId(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest);
}

/** True if eight to ten digits are a national id once the zeros that a spreadsheet dropped stand before them again. */
export function isPaddedNationalId(digits: string): boolean {
  return /^\d{8,10}$/.test(digits) && isNationalId(digits.padStart(10, '0'));
}

// The first six digits of the cards of Iranian banks. A spreadsheet keeps fifteen digits, so that the last one of a
// card, which would prove it, is lost where the card stands as a number.
const BANKS = new Set(
  [
    '603799 589210 627648 627961 603770 628023 627760 502908 627412 622106 502229 627488 621986 639346 639607 636214',
    '502806 502938 603769 610433 627353 589463 627381 639370 606373 504172 505785 636949 505416 606256 505801 628157',
    '585983 504706 991975 207177 636795 639599 502910 639217 639194 639347 627884',
  ].flatMap((line) => line.split(' ')),
);

/** True if sixteen digits are a bank card: by the Luhn check digit, or a card of an Iranian bank whose last digit was lost. */
export function isBankCard(digits: string): boolean {
  if (!/^\d{16}$/.test(digits) || /^(\d)\1{15}$/.test(digits)) return false;
  if (BANKS.has(digits.slice(0, 6)) && digits.endsWith('0')) return true;
  let sum = 0;
  for (let i = 0; i < 16; i++) {
    const digit = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** True if 24 digits are the number of an Iranian account (IBAN without its letters): modulo 97 of ISO 7064 is 1. */
export function isIban(digits: string): boolean {
  if (!/^\d{24}$/.test(digits)) return false;
  // I is 18, R is 27; country and check digits stand at the end.
  return BigInt(`${digits.slice(2)}1827${digits.slice(0, 2)}`) % 97n === 1n;
}
