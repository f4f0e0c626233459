import { foldName } from './cells/text.ts';

const folded = (lines: readonly string[]) => lines.flatMap((line) => line.split('|')).map(foldName);

// Headers that announce persons by themselves; compared without case, blanks, half-spaces and marks.
const WHOLE = new Set(
  folded([
    'name|first name|last name|surname|family|family name|full name|father|father name|nid|id no|id number|id card|ssn',
    'person id|client name|caller name|patient name|case name|victim name|birthday|dob',
    'address|home address|postal code|zip|zip code|phone|telephone|tel|mobile|cell|contact number|email|iban',
    'نام|فامیل|فامیلی|نام و فامیل|نام کامل|نام مددجو|نام مراجع|نام تماس گیرنده|نام بیمار|نام فرد|نام شخص|نام والدین|نام مادر',
    'نام همسر|نام کودک|نام قربانی|نام گزارش دهنده|نام مراجعه کننده|نام و مشخصات|مشخصات فردی',
    'ملی|ش ملی|ش م|شناسنامه|ش ش|سریال شناسنامه|تاریخ تولد|سال و ماه تولد|تولد|آدرس|نشانی|محل سکونت|محل زندگی|آدرس منزل',
    'تلفن|تلفن ثابت|تلفن منزل|تلفن تماس|همراه|موبایل|گوشی|ایمیل|رایانامه|شبا|گذرنامه|پلاک|پلاک منزل',
  ]),
);

// Words that announce persons wherever they stand in a header.
const PARTS = folded([
  'national id|national code|national number|melli code|code melli|codemeli|kode meli|identity number|id card',
  'first name|last name|family name|surname|father name|full name|date of birth|birth date|birth certificate|passport',
  'postal code|phone number|mobile number|cell phone|telephone number|email|e-mail|iban|card number|bank account|account number',
  'کد ملی|شماره ملی|شناسه ملی|کد ملّی|شماره شناسنامه|کد اتباع|کد فراگیر|شماره گذرنامه|نام خانوادگی|نام پدر|نام و نام خانوادگی',
  'تاریخ تولد|کد پستی|کدپستی|نشانی منزل|آدرس منزل|نشانی محل|آدرس محل|شماره تلفن|شماره موبایل|شماره همراه|تلفن همراه|شماره تماس',
  'شماره شبا|شماره کارت|شماره حساب|پست الکترونیک|شماره پرونده مددجو|کد مددجو|کد پرونده مددجو',
]);

/** True if the name of a column says that it holds data about persons: their names, numbers, addresses or accounts. */
export function isPersonalHeader(name: string): boolean {
  const header = foldName(name).replace(/\d+$/, '');
  return WHOLE.has(header) || PARTS.some((part) => header.includes(part));
}
