import type { Text } from '../text/language.ts';

/** What the add-on itself says: its menu, and why it could not do something. */
export const words = {
  name: { en: 'Pokaznyk', uk: 'Показник' },
  open: { en: 'Open Pokaznyk', uk: 'Відкрити «Показник»' },
  report: { en: 'Report', uk: 'Звіт' },
  again: { en: 'Rebuild the report', uk: 'Оновити звіт' },
  nextMonth: { en: 'Next month', uk: 'Наступний місяць' },
  moved: { en: 'What changed since it was closed', uk: 'Що змінилося після закриття' },
  close: { en: 'Close this report', uk: 'Закрити звіт' },
  functions: { en: 'Find a function', uk: 'Знайти функцію' },
  sample: { en: 'Try with sample data', uk: 'Спробувати на прикладі' },
  byHand: { en: 'Table to fill in by hand', uk: 'Таблиця для ручного заповнення' },
  byWeek: { en: 'A row a week', uk: 'Рядок на тиждень' },
  byMonth: { en: 'A row a month', uk: 'Рядок на місяць' },
  plan: { en: 'Plan of the quarter', uk: 'План на квартал' },
  links: { en: 'Links with UTM tags', uk: 'Посилання з UTM-мітками' },
  rowsAdded: { en: 'Rows that were added: {count}.', uk: 'Додано рядків: {count}.' },
  rowsStand: {
    en: 'The rows of this week or month are already there.',
    uk: 'Рядки цього тижня чи місяця вже є.',
  },
  notebookChanged: {
    en: 'The table “{tab}” has changed since it was taken. Build the report in the sidebar to take it.',
    uk: 'Таблиця «{tab}» змінилася після того, як її взято до даних. Щоб узяти її, створіть звіт на бічній панелі.',
  },
  help: { en: 'Get help', uk: 'Переглянути довідку' },
  built: { en: 'The report “{tab}” is ready.', uk: 'Звіт «{tab}» готовий.' },
  closed: {
    en: 'The report “{tab}” is closed: its numbers stay as they are, whatever data comes.',
    uk: 'Звіт «{tab}» закрито: його числа лишаться такими, хоч би які дані додалися.',
  },
  closedStays: {
    en: 'The report “{tab}” is closed, so it stays as it was sent. To see its days by today’s data, build a new report in the sidebar.',
    uk: 'Звіт «{tab}» закрито, тому він залишається таким, яким його надіслано. Щоб побачити ті самі дні за сьогоднішніми даними, створіть новий звіт на бічній панелі.',
  },
  noDataYet: {
    en: 'The data of this file ends on {day}, so there is no report for {period} yet. Add its exports first.',
    uk: 'Дані в цьому файлі закінчуються {day}, тому звіту за {period} ще немає. Спершу додайте експорти за ці дні.',
  },
  noDataIn: {
    en: 'This file has no data for {period}.',
    uk: 'У цьому файлі немає даних за {period}.',
  },
  dataReaches: {
    en: 'The data so far reaches {day}.',
    uk: 'Дані поки що є до {day}.',
  },
  nameTaken: {
    en: 'Another tab has the name “{name}” already, so this one has a number.',
    uk: 'Назву «{name}» уже має інший аркуш, тому в цього вона з номером.',
  },
  standsAlready: {
    en: 'The report for {period} was already there and was left as it is.',
    uk: 'Звіт за {period} вже був, його залишено без змін.',
  },
  planned: {
    en: 'The plan “{tab}” is ready: type the targets of its months into the yellow cells.',
    uk: 'План «{tab}» готовий: впишіть місячні цілі в жовті клітинки.',
  },
  noPlanFigure: {
    en: '“{figure}”: the data of this file gives no such KPI by month, so it cannot have a target.',
    uk: '«{figure}»: такого показника за місяцями дані цього файлу не дають, тож ціль для нього поставити не можна.',
  },
  noReportOpen: {
    en: 'The open tab has no report. Open the tab of a report, then do the same again.',
    uk: 'На відкритому аркуші немає звіту. Відкрийте аркуш зі звітом і повторіть.',
  },
  notClosed: {
    en: 'This report is not closed, or its tab was deleted.',
    uk: 'Цей звіт не закрито, або його аркуш видалено.',
  },
  unclosed: {
    en: 'The cell {cell} of the tab “{tab}” shows {found}, so the report was not closed. Rebuild it, look at that cell, then close it.',
    uk: 'Клітинка {cell} аркуша «{tab}» показує {found}, тому звіт не закрито. Оновіть його, перевірте цю клітинку й закрийте ще раз.',
  },
  stillLoading: {
    en: 'Google Sheets still calculates the cell {cell} of the tab “{tab}”, so the report was not closed. Wait until it shows a number, then close it.',
    uk: 'Google Таблиці ще обчислюють клітинку {cell} аркуша «{tab}», тому звіт не закрито. Зачекайте, доки з’явиться число, і закрийте його.',
  },
  noSums: {
    en: 'The hidden tab with the sums of “{tab}” was deleted, so the report was not closed. Rebuild it first.',
    uk: 'Прихований аркуш із розрахунком для «{tab}» видалено, тому звіт не закрито. Спершу оновіть звіт.',
  },
  filteredReport: {
    en: 'The tab “{tab}” has a filter, which may hide a part of the report, so it was not closed. Remove the filter, then close it.',
    uk: 'На аркуші «{tab}» є фільтр, який може приховувати частину звіту, тому звіт не закрито. Приберіть фільтр і закрийте його.',
  },
  noReport: {
    en: 'There is no report in this file yet. Open Pokaznyk and build the first one.',
    uk: 'У цьому файлі ще немає звіту. Відкрийте «Показник» і створіть перший.',
  },
  busy: {
    en: 'Somebody is building or importing in this file right now. Try again in a few seconds.',
    uk: 'Хтось саме зараз додає дані або створює звіт у цьому файлі. Спробуйте за кілька секунд.',
  },
  malformed: {
    en: 'The sidebar sent something unexpected. Close the sidebar, open it again and repeat.',
    uk: 'Бічна панель надіслала щось неочікуване. Закрийте її, відкрийте знову й повторіть.',
  },
  tooLong: {
    en: 'A text in the column “{column}” is {length} characters long, and a cell of Google Sheets holds 50,000, so it was not added: “{start}…”. Shorten it in the export and add the export again.',
    uk: 'Текст у стовпці «{column}» має {length} символів, а клітинка Google Таблиць вміщує 50 000, тому його не додано: «{start}…». Скоротіть його в експорті й додайте експорт знову.',
  },
  longHeader: {
    en: 'The headers of this table are too long to be remembered.',
    uk: 'Заголовки цієї таблиці задовгі, щоб їх запам’ятати.',
  },
  noProperties: {
    en: 'Google gives the add-on no place in this file to remember them.',
    uk: 'Google не дає доповненню місця в цьому файлі, щоб їх запам’ятати.',
  },
  tooMany: {
    en: 'Rows in this export: {total}. One Google spreadsheet cannot hold as many. Add it in parts, to different files.',
    uk: 'Рядків у цьому експорті: {total}. Це більше, ніж вміщує одна Google Таблиця. Додайте його частинами в різні файли.',
  },
  fileFull: {
    en: 'This needs {needed} more cells, and the file has room for {free}: a Google spreadsheet holds 10,000,000, blank ones too. So it was not written. Delete tabs, or blank rows and columns, that nobody needs, or work in a new file.',
    uk: 'Для цього треба ще клітинок: {needed}, а у файлі є місце лише для {free}: Google Таблиця вміщує 10 000 000 клітинок, порожніх теж. Тому цього не записано. Видаліть непотрібні аркуші або порожні рядки й стовпці чи працюйте в новому файлі.',
  },
  filling: {
    en: 'This spreadsheet is more than 60% full: Google lets it have 10,000,000 cells. Before it is full, begin a new file for the next year, or move to BigQuery: the tab “Help” says how.',
    uk: 'Ця таблиця заповнена більш як на 60%: Google дає їй 10 000 000 клітинок. Поки місце є, почніть новий файл на наступний рік або перейдіть на BigQuery: як саме — у розділі «Довідка».',
  },
  tabFull: {
    en: 'The tab “{tab}” has no room for further columns: Google lets a tab have 18,278, and the last of them is filled. So it was not written. Delete columns that nobody needs.',
    uk: 'На аркуші «{tab}» немає місця для нових стовпців: Google дозволяє 18 278, і останній із них заповнено. Тому цього не записано. Видаліть непотрібні стовпці.',
  },
  full: {
    en: 'The file has no room for more cells: a Google spreadsheet holds 10,000,000, blank ones too. What was there before is not lost. Delete tabs, or blank rows and columns, that nobody needs, or work in a new file.',
    uk: 'У файлі більше немає місця для клітинок: Google Таблиця вміщує 10 000 000, порожніх теж. Те, що було раніше, не втрачено. Видаліть непотрібні аркуші або порожні рядки й стовпці чи працюйте в новому файлі.',
  },
  undecided: {
    en: 'This data and the data in the file disagree. Wait for the questions at the step Check, answer them, and add the data again.',
    uk: 'Ці дані й дані у файлі по-різному розповідають про те саме. Дочекайтеся запитань на кроці «Перевірка», дайте відповідь і додайте дані ще раз.',
  },
  adding: {
    en: 'Another sidebar of this file, a colleague’s or one of yours, has been adding data since {since}, so nothing was done. Wait until it ends. If it was closed before that, open Pokaznyk and say on the step “Data” what becomes of what it added.',
    uk: 'Інша бічна панель цього файлу (колеги або ваша) додає дані з {since}, тому зараз нічого не зроблено. Дочекайтеся завершення. Якщо її закрили раніше, відкрийте «Показник» і на кроці «Дані» виберіть, що буде з доданим.',
  },
  additionOver: {
    en: 'This addition of data was ended in another sidebar, so nothing more was written. Look at what the file has now; the same data can be added again, and nothing will double.',
    uk: 'Це додавання даних завершили в іншій бічній панелі, тому більше нічого не записано. Перегляньте, що тепер є у файлі; ті самі дані можна додати ще раз, повторів не буде.',
  },
  stillAdding: {
    en: 'Another sidebar is adding data right now; its last step was on {last}. Wait until it ends. If it was closed, you can decide from {until} on.',
    uk: 'Інша бічна панель саме зараз додає дані: останній крок був {last}. Дочекайтеся завершення. Якщо її закрили, вирішити можна буде після {until}.',
  },
  wasKept: {
    en: 'This addition was ended already, and what it added stays. On the step “Data”, the last addition can be taken back.',
    uk: 'Це додавання вже завершено, додане залишилося. На кроці «Дані» останнє додавання можна скасувати.',
  },
  wasTakenBack: {
    en: 'This addition was taken back in another sidebar, so there is nothing of it to keep. Add the data again.',
    uk: 'Це додавання скасовано в іншій бічній панелі, тож залишати вже нічого. Додайте дані ще раз.',
  },
  keepsMoving: {
    en: 'Somebody is changing the tab “{tab}” right now, so this is not finished. Wait until they are done, then do the same again: nothing will double.',
    uk: 'Хтось саме зараз змінює аркуш «{tab}», тому дію не завершено. Дочекайтеся, доки закінчать, і зробіть те саме ще раз: повторів не буде.',
  },
  movedMeanwhile: {
    en: 'Somebody changed the tab “{tab}” just as it was being written. Every record is there once; check that what you have beside them stands beside the right ones.',
    uk: 'Хтось змінив аркуш «{tab}» саме під час запису. Кожен запис є там один раз; перевірте, чи ваші нотатки стоять біля своїх рядків.',
  },
  stayedMeanwhile: {
    en: 'Everything is as it was, except what somebody changed meanwhile: that stays. Rows: {count}.',
    uk: 'Усе знову, як було, крім того, що хтось тим часом змінив: ці зміни залишилися. Рядків: {count}.',
  },
  stopped: {
    en: 'The report was stopped, and everything is as it was.',
    uk: 'Створення звіту зупинено, усе залишилося як було.',
  },
  unexpected: {
    en: 'The add-on found something unexpected in this file. What was there before is not lost; try again.',
    uk: 'Доповнення натрапило в цьому файлі на щось неочікуване. Те, що було раніше, не втрачено; спробуйте ще раз.',
  },
  nothing: {
    en: 'There is no data in this file yet. Add an export first.',
    uk: 'У цьому файлі ще немає даних. Спершу додайте експорт.',
  },
  unmarked: {
    en: 'The tabs {tabs} look like Pokaznyk’s own, and nothing was written yet. Open Pokaznyk and say on the step “Data” whether to continue with them.',
    uk: 'Аркуші {tabs} схожі на аркуші «Показника», тому поки нічого не записано. Відкрийте «Показник» і на кроці «Дані» скажіть, чи продовжувати з ними.',
  },
  log: { en: 'Import log', uk: 'Журнал імпорту' },
  nothingToTakeBack: {
    en: 'There is no addition that could be taken back.',
    uk: 'Немає додавання, яке можна скасувати.',
  },
  anotherAddition: {
    en: 'Data was added or taken back since you looked, so nothing was taken back now. See which addition is the last one.',
    uk: 'Відколи ви відкрили цей список, дані додали або скасували, тому зараз нічого не скасовано. Перевірте, яке додавання тепер останнє.',
  },
  goingOn: {
    en: 'The last addition is still being written. Wait until it ends; if it was interrupted, it can be taken back in ten minutes.',
    uk: 'Останнє додавання ще записується. Дочекайтеся завершення; якщо воно перервалося, його можна буде скасувати за десять хвилин.',
  },
  tooLargeToTakeBack: {
    en: 'The last addition changed too much for the earlier state to be kept, so it stays.',
    uk: 'Останнє додавання змінило так багато, що попередній стан не збережено. Воно залишається.',
  },
  logChanged: {
    en: 'The hidden tab in which the last addition was written down cannot be read any more, so the addition stays.',
    uk: 'Прихований аркуш, де записано останнє додавання, більше не читається, тому скасувати його не можна.',
  },
  copyOf: { en: '{tab} (copy)', uk: '{tab} (копія)' },
  quotedTab: { en: '“{tab}”', uk: '«{tab}»' },
  foundAgain: { en: 'found in the tab', uk: 'знайдено на аркуші' },
  unremembered: {
    en: 'This report has so many accounts or currencies that Google gives its tab no room to remember them. Choose fewer accounts.',
    uk: 'У цьому звіті так багато акаунтів або валют, що Google не дає аркушу місця, щоб їх запам’ятати. Виберіть менше акаунтів.',
  },
  formulasTooLong: {
    en: 'The name of an account is so long that a formula of the report would be longer than the 50,000 characters that Google allows. Shorten the name in the data.',
    uk: 'Назва акаунта така довга, що формула звіту була б довша за 50 000 символів, які дозволяє Google. Скоротіть цю назву в даних.',
  },
  unmeasured: {
    en: 'The data in this file gives no KPI yet. Add an export with results.',
    uk: 'Дані в цьому файлі ще не дають жодного показника. Додайте експорт із результатами.',
  },
  deleted: {
    en: 'The tab “{tab}” has no column “{column}” any more. Put it back with this heading, or delete the tab and add its data again.',
    uk: 'На аркуші «{tab}» більше немає стовпця «{column}». Поверніть його з цим заголовком або видаліть аркуш і додайте дані знову.',
  },
  locked: {
    en: 'The tab “{tab}” is protected, and you may not edit it. Ask its owner, or build the report as a new tab.',
    uk: 'Аркуш «{tab}» захищено, і ви не можете його редагувати. Зверніться до власника або створіть звіт на новому аркуші.',
  },
  shut: {
    en: 'The tab “{tab}” is protected, and you may not edit it, so nothing was written. Ask the owner of the file to let you, then do the same again.',
    uk: 'Аркуш «{tab}» захищено, і ви не можете його редагувати, тому нічого не записано. Попросіть власника файлу надати доступ і повторіть.',
  },
  protectedCells: {
    en: 'Cells that have to be written are protected, and you may not edit them. What was there before is not lost. Ask the owner of the file to let you, then do the same again.',
    uk: 'Клітинки, у які треба записати, захищено, і ви не можете їх редагувати. Те, що було раніше, не втрачено. Попросіть власника файлу надати доступ і повторіть.',
  },
  viewOnly: {
    en: 'Google lets you view this file but not edit it, so nothing was written. Ask its owner to let you edit it, or make a copy of the file (File › Make a copy) and work there.',
    uk: 'Google дозволяє вам лише переглядати цей файл, тому нічого не записано. Попросіть власника надати право редагування або створіть копію файлу (Файл › Створити копію) і працюйте в ній.',
  },
  slow: {
    en: 'Google Sheets did not answer in time. What was there before is not lost. Wait a minute, then do the same again: nothing is added twice.',
    uk: 'Google Таблиці не відповіли вчасно. Те, що було раніше, не втрачено. Зачекайте хвилину й повторіть: двічі нічого не додасться.',
  },
  noColour: {
    en: 'The cells that are selected have no background colour. Fill a cell with a colour of the brand, select it, then try again.',
    uk: 'Виділені клітинки не мають кольору тла. Залийте клітинку кольором бренду, виділіть її й натисніть ще раз.',
  },
  noTable: {
    en: 'The cells that are selected hold no table. Select a whole table with its headings, then try again.',
    uk: 'Виділені клітинки не містять таблиці. Виділіть усю таблицю разом із заголовками й натисніть ще раз.',
  },
  severalRanges: {
    en: 'Several separate ranges are selected. Select one that holds the whole table, then try again.',
    uk: 'Виділено кілька окремих діапазонів. Виділіть один, у якому є вся таблиця, і натисніть ще раз.',
  },
  ownTab: {
    en: 'Pokaznyk made the tab “{tab}” itself, and its data counts already. Select the table of an export on another tab.',
    uk: 'Аркуш «{tab}» створив сам «Показник», і його дані вже враховано. Виділіть таблицю експорту на іншому аркуші.',
  },
  tooManyCells: {
    en: 'The selection is too large to be read at once. Its rows: {rows}. Select a part of it, or download the tab as a file (File › Download) and add the file.',
    uk: 'Виділено забагато, щоб прочитати за раз. Рядків: {rows}. Виділіть частину або завантажте аркуш як файл (Файл › Завантажити) і додайте цей файл.',
  },
  narrow: {
    en: 'The cell {cell} shows {found}: its column is too narrow. Make the column wider, then try again.',
    uk: 'Клітинка {cell} показує {found}: її стовпець завузький. Розширте стовпець і натисніть ще раз.',
  },
  accounts: { en: 'Accounts', uk: 'Акаунти' },
  noClient: {
    en: 'This file has no data of the client “{client}”. Clients of the file: {clients}.',
    uk: 'У цьому файлі немає даних клієнта «{client}». Клієнти у файлі: {clients}.',
  },
  noClients: {
    en: 'none; sort the accounts to clients first',
    uk: 'жодного; спершу розподіліть акаунти за клієнтами',
  },
  noHours: {
    en: '“{value}” cannot be read as working hours. Write them like this: Mon-Fri 09:00-18:00; Sat 10:00-14:00.',
    uk: '«{value}» не вдалося прочитати як робочі години. Напишіть їх так: Пн-Пт 09:00-18:00; Сб 10:00-14:00.',
  },
  noArgument: {
    en: '“{value}” cannot stand in a formula. Write a number, TRUE or FALSE, a text in quotation marks, cells such as B2:B50, or a day such as DATE(2026; 3; 31).',
    uk: '«{value}» не може стояти у формулі. Напишіть число, TRUE або FALSE, текст у лапках ("), клітинки на зразок B2:B50 або день на зразок DATE(2026; 3; 31).',
  },
  noCell: {
    en: 'No cell is open. Click the cell that should take the formula, then try again.',
    uk: 'Не вибрано жодної клітинки. Клацніть ту, у яку треба вставити формулу, і натисніть ще раз.',
  },
  taken: {
    en: 'The cell {cell} is not blank, so it was left as it is. Click a blank cell, then try again.',
    uk: 'Клітинка {cell} не порожня, тому її залишено без змін. Клацніть порожню клітинку й натисніть ще раз.',
  },
  ownCell: {
    en: 'Pokaznyk writes the cell {cell} of the tab “{tab}” itself, and a formula there would be lost. Click a blank cell elsewhere, then try again.',
    uk: 'Клітинку {cell} аркуша «{tab}» заповнює сам «Показник», і формула в ній зникла б. Клацніть порожню клітинку в іншому місці й натисніть ще раз.',
  },
  broken: {
    en: 'Google Sheets shows {found} in {cell} of the report, so it was not kept. What was there before is not lost; try again.',
    uk: 'Google Таблиці показують {found} у клітинці {cell} звіту, тому його не збережено. Те, що було раніше, не втрачено; спробуйте ще раз.',
  },
  unsorted: {
    en: 'All data is in the tab “{tab}”, but its rows do not stand in the order of their dates: {reason} Reports take longer until they do.',
    uk: 'Усі дані є на аркуші «{tab}», але рядки не вдалося впорядкувати за датою: {reason} Доки порядку немає, звіти рахуються довше.',
  },
  mergedCells: { en: 'the cells {cells} are merged.', uk: 'клітинки {cells} об’єднано.' },
  reachingFormula: {
    en: 'the formula in {cell} reads or fills other rows.',
    uk: 'формула в клітинці {cell} читає або заповнює інші рядки.',
  },
  partProtected: { en: 'a part of the tab is protected.', uk: 'частину аркуша захищено.' },
  rowsLeft: {
    en: 'Google Sheets left some of them where they were, perhaps because a filter hides them.',
    uk: 'Google Таблиці залишили частину з них на місці, можливо, тому що їх приховує фільтр.',
  },
  columnsMoved: {
    en: 'somebody put in, took out or renamed a column just then. Check that what you have beside the records stands beside the right ones.',
    uk: 'хтось саме тоді вставив, видалив або перейменував стовпець. Перевірте, чи ваші нотатки стоять біля своїх рядків.',
  },
  notSorted: { en: 'Google Sheets refused it ({reason}).', uk: 'Google Таблиці відмовили ({reason}).' },
  failed: {
    en: 'Google Sheets did not let the add-on finish: {reason} What was there before is not lost; try again.',
    uk: 'Google Таблиці не дали завершити: {reason} Те, що було раніше, не втрачено; спробуйте ще раз.',
  },
} as const satisfies Record<string, Text>;

/** A text with its `{places}` filled in. */
export const fillTemplate = (template: string, places: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{([a-z]+)\}/g, (whole, place: string) => String(places[place] ?? whole));
