import { toPersianDigits } from '../digits.ts';
import { isolateNumber } from '../isolate.ts';
import type { ProblemCounts, ProblemMessage, ProblemValues } from './message.ts';

/** A code or a piece of the file inside Persian text, in its own direction. */
const code = (value: string | number | undefined) => `\u2068${value ?? ''}\u2069`;
const q = (value: string | number | undefined) => `«${code(value)}»`;

/** A figure in Persian digits with its separators; words pass. */
function n(value: string | number | undefined): string {
  if (typeof value !== 'number') return toPersianDigits(String(value ?? ''));
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '٬').replace('-', '−');
  const text = toPersianDigits(fraction === undefined ? grouped : `${grouped}٫${fraction}`);
  return value < 0 ? isolateNumber(text) : text;
}

const cells = ({ count }: ProblemValues) => `${n(count)} خانه`;
const rows = ({ count }: ProblemValues) => `${n(count)} ردیف`;
const meant = ({ nearest }: ProblemValues) => (nearest ? ` آیا منظور ${q(nearest)} است؟` : '');
const read = ({ value, code: known }: ProblemValues) =>
  value === undefined ? '' : ` نخستین: ${q(value)} به صورت ${q(known)} خوانده شد.`;

const UTF8 = `«${code('CSV UTF-8')}»`;
const ONLY_AGGREGATES =
  'برای همین کل فایل رد می‌شود. این‌جا فقط ارقام تجمیعی پذیرفته می‌شود؛ داده شخصی را حذف کنید.';
const REASONS_OF_NONE = `${code('O')} گزارش‌نشده، ${code('L')} گردآوری‌نشده، ${code('M')} ناممکن، ${code('Q')} پوشیده`;

/** Messages of problems in Persian: what is wrong, and the way out. */
export const problemsFa = {
  file_not_found: () => 'چنین فایل یا پوشه‌ای نیست. مسیر را بررسی کنید.',
  nothing_to_check: () =>
    `این‌جا چیزی برای بررسی نیست. یک مجموعه داده (پوشه‌ای با ${code('datapackage.json')})، فهرست‌های پایه یا یک فایل ${code('CSV')} را نام ببرید.`,
  missing_file: () => 'این فایل نیست. آن را به پوشه بیفزایید؛ ستون‌های آن در راهنمای داده آمده است.',
  unknown_file: () =>
    'این فایل به هیچ جدول شناخته‌ای تعلق ندارد و خوانده نشد. نام آن را اصلاح یا فایل را جابه‌جا کنید.',
  catalogue_refused: () =>
    'فهرست‌های پایه خطا دارد و مجموعه‌های داده را نمی‌توان بررسی کرد. نخست فهرست‌ها را اصلاح کنید.',
  empty_file: () => 'فایل خالی است. آن را با سطر عنوان و ردیف‌ها دوباره ذخیره کنید.',
  not_csv: (v) =>
    `فایل از نوع ${code('CSV')} نیست و به ${code(v.format)} می‌ماند. آن را به صورت ${UTF8} ذخیره کنید.`,
  encoding_utf16: () => `کدگذاری فایل ${code('UTF-16')} است. آن را به صورت ${UTF8} ذخیره کنید.`,
  encoding_windows_1256: () =>
    `کدگذاری فایل به ${code('Windows-1256')} می‌ماند. آن را به صورت ${UTF8} ذخیره کنید.`,
  encoding_invalid: () =>
    `فایل از این سطر به بعد ${code('UTF-8')} درست نیست. آن را به صورت ${UTF8} ذخیره کنید.`,
  replacement_character: () =>
    `حرفی در تبدیلی پیشین از دست رفته و نشانه ${code('U+FFFD')} جای آن است. متن را از منبع بازگردانید.`,
  personal_national_id: () => `این‌جا شماره ملی نوشته شده است؛ ${ONLY_AGGREGATES}`,
  personal_mobile: () => `این‌جا شماره تلفن همراه نوشته شده است؛ ${ONLY_AGGREGATES}`,
  personal_column: () => `این ستون برای داده شخصی است؛ ${ONLY_AGGREGATES}`,
  delimiter: (v) => `جداکننده خانه‌ها ${q(v.delimiter)} است. فایل را با ویرگول لاتین ذخیره کنید.`,
  quotes_unbalanced: () =>
    `خانه‌ای که از این سطر با گیومه آغاز شده بسته نشده است. آن را با ${code('"')} ببندید یا گیومه‌های درون آن را دوتایی بنویسید.`,
  quotes_malformed: () => 'پس از گیومه پایانی، خانه ادامه دارد. گیومه‌های درون خانه را دوتایی بنویسید.',
  ragged_row: (v) =>
    `این ردیف ${n(v.cells)} خانه دارد و سطر عنوان ${n(v.columns)} ستون. ویرگول‌های جاافتاده را بیفزایید یا خانه‌ای را که ویرگول دارد در گیومه بگذارید.`,
  no_rows: () => 'فایل جز سطر عنوان ردیفی ندارد. ردیف‌ها را بیفزایید یا فایل را بردارید.',
  blank_line: (v) => `${n(v.count)} سطر خالی کنار گذاشته شد.`,
  missing_column: () => 'این ستون در سطر عنوان نیست. آن را بیفزایید و خانه‌های نامعلوم را خالی بگذارید.',
  unknown_column: (v) => `ستونی با این نام شناخته نیست.${meant(v)} نام را اصلاح یا ستون را حذف کنید.`,
  duplicate_column: () => 'سطر عنوان این ستون را دو بار دارد. یکی را حذف کنید.',
  column_order: () => 'ترتیب ستون‌ها با ترتیب انتشار یکی نیست؛ ستون‌ها با نامشان خوانده شد.',
  control_character: (v) => `نویسه نامرئی ${code(v.character)} در خانه است. آن را پاک کنید.`,
  bidi_override: () =>
    `نشانه‌ای نامرئی (${code('U+202D')} یا ${code('U+202E')}) ترتیب خواندن خانه را وارونه می‌کند. خانه را از نو بنویسید.`,
  formula_start: (v) =>
    `متن با ${q(v.character)} آغاز می‌شود و صفحه‌گسترده آن را فرمول می‌گیرد. متن را با یک واژه آغاز کنید.`,
  blanks: (v) => `${cells(v)} در دو سر یا میان خود فاصله نامعمول داشت؛ اصلاح شد.`,
  arabic_letters: (v) => `${cells(v)} حرف عربی (ي، ك) داشت؛ با ی و ک نوشته شد.`,
  half_spaces: (v) => `${cells(v)} نیم‌فاصله نامعمول داشت؛ اصلاح شد.`,
  bidi_marks: (v) => `${cells(v)} نشانه نامرئی جهت داشت؛ حذف شد.`,
  persian_digits: (v) => `${cells(v)} رقم فارسی یا عربی داشت؛ با ارقام لاتین خوانده شد.`,
  thousands_separator: (v) => `${cells(v)} جداکننده هزارگان داشت؛ حذف شد. نخستین: ${q(v.value)}.`,
  decimal_separator: (v) => `${cells(v)} ممیز فارسی داشت؛ با نقطه خوانده شد. نخستین: ${q(v.value)}.`,
  number_sign: (v) => `${cells(v)} نشانه مثبت یا منفی نامعمول داشت؛ اصلاح شد. نخستین: ${q(v.value)}.`,
  letter_case: (v) => `${cells(v)} در حروف بزرگ و کوچک لاتین تفاوت داشت؛ اصلاح شد.${read(v)}`,
  period_spelling: (v) => `${cells(v)} دوره را به املای دیگری داشت.${read(v)}`,
  date_spelling: (v) => `${cells(v)} تاریخ را به املای دیگری داشت.${read(v)}`,
  area_name: (v) => `${cells(v)} به جای کد، نام منطقه را داشت.${read(v)}`,
  total_code: (v) => `${cells(v)} برای جمع کل ${code('_T')} داشت؛ خالی خوانده شد.`,
  empty_cell: () => 'خانه خالی است و این ستون باید مقدار داشته باشد.',
  not_in_list: (v) => `${q(v.value)} در این فهرست نیست: ${code(v.list)}.`,
  code_form: (v) =>
    `${q(v.value)} شکل کد را ندارد. حروف کوچک لاتین، رقم و ${code('_')} بنویسید (منطقه‌ها: ${code('IR, IR-29, IR-2901')}).`,
  not_a_number: (v) => `${q(v.value)} عدد نیست. فقط رقم بنویسید و توضیح را در یادداشت بیاورید.`,
  value_symbol: (v) =>
    `${q(v.value)} عدد نیست. خانه را خالی بگذارید و دلیل را در ${code('status')} بنویسید: ${REASONS_OF_NONE}.`,
  bad_separator: (v) =>
    `در ${q(v.value)} جداکننده درست پیش از سه رقم نیامده است. عدد را بی‌جداکننده و اعشار را با نقطه بنویسید.`,
  exponent: (v) =>
    `${q(v.value)} را صفحه‌گسترده کوتاه کرده و رقم‌هایی از دست رفته است. قالب ستون را عدد صحیح کنید و دوباره ذخیره کنید.`,
  number_too_large: (v) => `${q(v.value)} بزرگ‌تر از آن است که دقیق نگه داشته شود. شمار رقم‌ها را بررسی کنید.`,
  not_whole: (v) => `${n(v.value)} عدد صحیحِ صفر یا بیشتر نیست. آن را اصلاح کنید.`,
  invalid_date: (v) =>
    `${q(v.value)} در این تقویم تاریخ نیست. هجری شمسی را ${q('1400-04-31')} و در ستون میلادی ${q('2021-07-22')} بنویسید.`,
  invalid_period: (v) =>
    `${q(v.value)} دوره نیست. ${v.point ? `برای یک روز معین ${q(v.point)} بنویسید.` : `یکی از این‌ها را بنویسید: ${code('1400, 1400-S1, 1400-Q1, 1400-M03, 1400-M01/P9M, @1400-03-31')}.`}`,
  unknown_indicator: (v) => `شاخص ${q(v.value)} در فهرست شاخص‌ها نیست.${meant(v)}`,
  unknown_area: (v) =>
    `منطقه ${q(v.value)} در فهرست منطقه‌ها نیست.${meant(v)} کد آن را بنویسید، مانند ${code('IR-29')}.`,
  area_ambiguous: (v) => `${q(v.value)} نام بیش از یک منطقه است: ${code(v.candidates)}. کد را بنویسید.`,
  unknown_agency: (v) => `دستگاه ${q(v.value)} در فهرست دستگاه‌ها نیست.${meant(v)}`,
  agency_repeated: (v) => `در ${q(v.value)} یک دستگاه دو بار آمده است. هر دستگاه را یک بار بنویسید.`,
  unknown_category: (v) =>
    `رده ${q(v.value)} در فهرست رده‌ها نیست.${meant(v)} برای جمع کل، خانه را خالی بگذارید.`,
  unknown_source: (v) =>
    `منبع ${q(v.value)} در فهرست منابع نیست.${meant(v)} آن را به فهرست بیفزایید یا شناسه را اصلاح کنید.`,
  source_not_checked: (v) => `منبع ${rows(v)} بدون فهرست منابع بررسی نشد.`,
  definition_current: () =>
    `${q('current')} نسخه‌ای از تعریف را نام نمی‌برد. شناسه نسخه را بنویسید یا برای نسخه ${n(1)} خانه را خالی بگذارید.`,
  flow_at_point: (v) =>
    `${q(v.indicator)} در یک دوره شمرده می‌شود، ولی ${q(v.value)} یک روز است. دوره‌ای مانند ${code('1400-Q1')} بنویسید.`,
  stock_over_span: (v) =>
    `${q(v.indicator)} موجودیِ یک روز است، ولی ${q(v.value)} دوره است. روزی مانند ${code('@1400-03-31')} بنویسید.`,
  base_period_missing: (v) =>
    `${q(v.indicator)} تغییرِ چاپ‌شده است. دوره‌ای را که با آن مقایسه شده است بنویسید.`,
  base_period_not_change: (v) =>
    `دوره پایه فقط برای تغییرِ چاپ‌شده است؛ ${q(v.indicator)} از نوع ${code(v.kind)} است. خانه را خالی کنید.`,
  negative: (v) =>
    `${q(v.indicator)} منفی نمی‌شود (${n(v.value)}). علامت را اصلاح کنید؛ کاهش در شاخصی از نوع ${code('change')} می‌آید.`,
  fraction: (v) =>
    `${n(v.value)} کسری است، ولی واحد ${code(v.unit)} با عدد صحیح شمرده می‌شود. اگر نقطه جداکننده هزارگان است آن را بردارید.`,
  percent_range: (v) =>
    `${n(v.value)} درصد میان ${n(v.from)} و ${n(v.to)} نیست. مقدار را اصلاح کنید، یا اگر درصد از نوع دیگری است شاخص را.`,
  value_with_status: (v) =>
    `وضعیت ${q(v.status)} می‌گوید عددی نیست، ولی عدد نوشته شده است. مقدار را خالی یا وضعیت را اصلاح کنید.`,
  value_missing: (v) =>
    `مقدار خالی و وضعیت ${q(v.status)} است. عدد را بنویسید یا دلیل نبودن آن را: ${REASONS_OF_NONE}.`,
  breakdown_not_licensed: (v) =>
    `${q(v.indicator)} به تفکیک ${code(v.dimension)} تعریف نشده است. خانه را خالی کنید یا شاخص دیگری بنویسید.`,
  area_not_valid: (v) =>
    `منطقه ${q(v.value)} از ${code(v.from)} تا ${code(v.to)} بوده است و نه در این دوره. منطقه و محدوده آن را بررسی کنید.`,
  released_before_end: (v) =>
    `تاریخ انتشار ${code(v.value)} پیش از پایان دوره (${code(v.end)}) است. هر دو را بررسی کنید یا ردیف را مقدماتی (${code('P')}) بنویسید.`,
  released_in_future: (v) =>
    `تاریخ انتشار ${code(v.value)} پس از امروز (${code(v.today)}) است. تاریخ را اصلاح کنید.`,
  units_exceed: (v) =>
    `${n(v.reporting)} واحد گزارش داده‌اند، ولی تنها ${n(v.expected)} واحد انتظار می‌رود. یکی را اصلاح کنید.`,
  not_public: (v) => `ردیف در مجموعه‌ای عمومی نشان ${q(v.value)} (غیرقابل انتشار) دارد. ردیف را بردارید.`,
  confidential: (v) => `${rows(v)} نشان غیرقابل انتشار دارد. فایل را در جای عمومی نگذارید.`,
  printed_mismatch: (v) =>
    `${n(v.printed)} ${code(v.printed_unit)} برابر ${n(v.expected)} ${code(v.unit)} است، ولی مقدار ${n(v.value)} نوشته شده است. مقدار یا واحد چاپ‌شده را اصلاح کنید (هر تومان ${n(10)} ریال است).`,
  printed_incomplete: () => 'مقدار چاپ‌شده و واحد آن با هم می‌آیند. هر دو را بنویسید یا هیچ‌کدام را.',
  derived_without_rule: () =>
    `مقدار محاسبه‌شده باید قاعده داشته باشد، مانند ${code('remainder:related_calls/outcome')}.`,
  rule_without_derived: (v) =>
    `کنار مقداری با مبنای ${q(v.basis)} قاعده نوشته شده است. مبنا را ${code('derived')} کنید یا قاعده را خالی کنید.`,
  unknown_rule: (v) =>
    `قاعده ${q(v.value)} شناخته نیست. به شکل ${code('remainder:INDICATOR/DIMENSION')} بنویسید.`,
  rule_not_computable: (v) =>
    `قاعده ${q(v.value)} را نمی‌توان دوباره حساب کرد: جمع کل یا اجزای دیگر از همین منبع نیست. آن‌ها را بیفزایید یا ردیف را بردارید.`,
  rule_mismatch: (v) =>
    `با قاعده ${q(v.rule)} مقدار ${n(v.computed)} می‌شود، ولی ${n(v.value)} نوشته شده است. مقدار یا اجزای آن را اصلاح کنید.`,
  duplicate_row: (v) =>
    `همین ردیف در ${code(v.first_file)} سطر ${n(v.first_line)} هم آمده است. یکی را حذف کنید.`,
  duplicate_key: (v) =>
    `${code(v.first_file)} سطر ${n(v.first_line)} برای همین خانه مقدار یا وضعیت دیگری دارد (آن‌جا ${n(v.other)}، این‌جا ${n(v.value)}). یکی را نگه دارید؛ بازنگری، تاریخ انتشار دیرتری دارد.`,
  parts_exceed_total: (v) =>
    `جمع اجزا به تفکیک ${code(v.over)} ${n(v.sum)} و بیش از جمع کل ${n(v.total)} است. اصلاح کنید؛ اگر هر مورد چند بار شمرده شده است وضعیت ردیف‌ها را ${code('D')} بنویسید.`,
  parts_exceed_rounded: (v) =>
    `اجزا به تفکیک ${code(v.over)} (${n(v.sum)}) بیش از کل (${n(v.total)}) است؛ بعضی از ارقام دقیق نیست. آن‌ها را بررسی کنید.`,
  parts_below_total: (v) =>
    `در ${rows(v)} جمع اجزا به تفکیک ${code(v.over)} کمتر از جمع کل است (نخستین: ${n(v.sum)} از ${n(v.total)}). بقیه تفکیک نشده است.`,
  parts_do_not_sum: (v) =>
    `همه اجزا به تفکیک ${code(v.over)} آمده و جمع آن‌ها ${n(v.sum)} است، نه ${n(v.total)}. اصلاح کنید؛ اگر منبع جور دیگری می‌شمارد وضعیت ردیف‌ها را ${code('D')} بنویسید.`,
  parts_of_earlier_release: (v) =>
    `در ${rows(v)} جمع کل تجدیدنظر شده و اجزای آن به تفکیک ${code(v.over)} هنوز از انتشار پیشین است (نخستین: ${n(v.sum)} و ${n(v.total)}). تا تجدیدنظر اجزا، جمع و اجزا با هم سنجیده نمی‌شود.`,
  part_exceeds_whole: (v) =>
    `${q(v.left)} (${n(v.part)}) جزئی از ${q(v.right)} (${n(v.whole)}) است و از آن بیشتر نمی‌شود. یکی را اصلاح کنید.`,
  sources_disagree: (v) =>
    `${rows(v)} با منبع دیگری درباره همان خانه اختلاف دارد و ترجیحی تعیین نشده است (نخستین: ${code(v.indicator)}، ${code(v.area)}، ${code(v.period)}). چنین خانه‌ای ناسازگار نشان داده می‌شود.`,
  toman_suspicion: (v) =>
    `${n(v.value)} حدود ده برابر یا یک‌دهم مقدار معمول (${n(v.usual)}) است: شاید تومان به جای ریال. واحد را در منبع بررسی کنید.`,
  magnitude_jump: (v) =>
    `${n(v.value)} از میانه ${n(v.usual)} در ${n(v.values)} مقدار دیگر این سری بسیار دور است. رقمِ افتاده یا افزوده را بررسی کنید.`,
  overlap_incomplete: (v) =>
    `این تطبیق فهرست‌ها ${n(v.cells)} خانه از ${n(v.expected)} خانه را دارد. برای هر ترکیب دستگاه‌های آن یک ردیف بنویسید؛ اگر چیزی درست در همان فهرست‌ها نیست، صفر.`,
  overlap_without_list: (v) =>
    `دستگاه ${q(v.agency)} برای این شاخص، منطقه و دوره رقمی ندارد. مشاهده آن را بیفزایید یا هم‌پوشانی را حذف کنید.`,
  overlap_mismatch: (v) =>
    `جمع خانه‌هایی که ${q(v.agency)} را دارند ${n(v.sum)} است، ولی فهرست آن ${n(v.value)} مورد دارد. هر مورد درست در یک خانه شمرده می‌شود: شمارها یا مشاهده را اصلاح کنید.`,
  duplicate_id: (v) =>
    `${q(v.value)} پیش‌تر در سطر ${n(v.first)} آمده است. یکی را حذف کنید یا شناسه دیگری بدهید.`,
  boundary_self: (v) =>
    `تغییر مرز میان دو منطقه است و هر دو ${q(v.value)} نوشته شده است. منطقه دیگر را بنویسید.`,
  placed_without_observation: (v) =>
    `${q(v.id)} جای‌گرفته است، ولی مشاهده‌ای با همان شاخص، منطقه، دوره، تفکیک و منبع نیست. ردیف را بیفزایید یا این سطر را اصلاح کنید.`,
  observation_without_placement: (v) =>
    `هیچ سطری از ${code('placement.csv')} به این مشاهده نمی‌رسد (${code(v.indicator)}، منبع ${code(v.source)}). سطری بیفزایید.`,
  left_out_without_unplaced: (v) =>
    `${q(v.id)} کنار گذاشته شده، ولی در ${code('unplaced.csv')} نیست. سطری آن‌جا بیفزایید تا رقم پیدا شود.`,
  unplaced_without_placement: (v) =>
    `${q(v.id)} در ${code('placement.csv')} کنار گذاشته نشده است. سطر آن را بیفزایید یا این سطر را حذف کنید.`,
  dates_disagree: (v) =>
    `${code(v.date)} برابر ${code(v.expected)} است، نه ${code(v.gregorian)}. یکی از تاریخ‌ها را اصلاح کنید.`,
  releases_order: (v) =>
    `انتشار ${code(v.value)} پس از انتشار ${code(v.before)} آمده است. انتشارها فقط به پایان فهرست افزوده می‌شود.`,
  json_invalid: () => `فایل یک شیء درست ${code('JSON')} نیست. ویرگول‌ها، گیومه‌ها و آکولادها را بررسی کنید.`,
  key_missing: (v) => `کلید ${q(v.key)} نیست یا خالی است. آن را به صورت متن بیفزایید.`,
  key_invalid: (v) =>
    `${q(v.value)} برای ${q(v.key)} پذیرفته نیست. یکی از این‌ها را بنویسید: ${code(v.list)}.`,
  resource_missing: (v) =>
    `فایل ${q(v.value)} که در فهرست آمده در پوشه نیست. آن را بیفزایید یا از فهرست بردارید.`,
  unknown_parent: (v) => `والد ${q(v.value)} در فهرست نیست.${meant(v)}`,
  parent_level: (v) =>
    `${q(v.value)} این‌جا والد نمی‌شود (${code(v.level)}). شهرستان به استان خود و استان به کشور تعلق دارد؛ رده‌ها دو سطح دارند.`,
  additive_not_allowed: (v) =>
    `شاخصی از نوع ${code(v.kind)} با واحد ${code(v.unit)} روی ${code(v.over)} جمع‌پذیر نیست. آن را از فهرست بردارید.`,
  relation_dimension: (v) =>
    `${q(v.indicator)} به تفکیک ${code(v.dimension)} تعریف نشده است. رابطه یا تفکیک‌ها را اصلاح کنید.`,
  sexes_do_not_sum: (v) => `جمع مرد و زن ${n(v.sum)} است، نه جمعیت ${n(v.population)}. یکی را اصلاح کنید.`,
} as const satisfies Record<string, ProblemMessage>;

/** The closing line of a report. */
export function problemSummaryFa({ errors, warnings, notes }: ProblemCounts): string {
  const verdict = errors > 0 ? 'رد شد' : 'پذیرفته شد';
  return `${verdict}: ${n(errors)} خطا، ${n(warnings)} هشدار، ${n(notes)} یادداشت.`;
}
