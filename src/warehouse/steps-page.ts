/** `STEPS.md`: how a warehouse gets into BigQuery and is read in Sheets, in both languages. */
export const stepsPage = (): string => `# From these files to Google Sheets

[Українською](#від-цих-файлів-до-google-таблиць)

You need a project in Google Cloud, the command \`bq\` (it comes with the [Google Cloud CLI](https://cloud.google.com/sdk/docs/install)), and a Google Workspace edition that has Connected Sheets. Whoever reads the data in Sheets needs the roles *BigQuery Job User* and *BigQuery Data Viewer*.

## Load

1. \`gcloud auth login\` and \`gcloud config set project PROJECT\`.
2. \`DATASET=PROJECT:social sh load.sh\` makes the dataset \`social\` where there is none, its tables (\`schema.sql\`), loads what is new, and makes the views of the KPIs (\`kpis.sql\`). \`LOCATION=EU\` says where the data lies; it cannot be moved later.

Each run loads only what was written since the last one. A run that was cut off is simply run again: records are merged by their keys, and none is there twice.

## Connect in Sheets

1. In a spreadsheet: *Data ▸ Data connectors ▸ Connect to BigQuery*, then the project, the dataset \`social\` and a view or a table. Views whose names begin with \`kpis_by\` are figures, such as \`kpis_by_month_and_client\`; tables such as \`posts\` are records.
2. *Extract* brings rows into the spreadsheet: choose the columns, filter by \`client\` and by the days, and sort. Use it for what is looked at row by row.
3. *Pivot table* counts in BigQuery and brings only the result: days or months in rows, KPIs in values, \`client\`, \`platform\` and \`campaign\` as filters. A rate is never summed or averaged there: take the views, which divide sums.
4. *Chart* and formulas such as \`=SUM(posts!views)\` count in BigQuery as well.

Filter by the date first: BigQuery is paid by what it reads, and the tables are kept by months.

## Refresh on a schedule

1. In the connected tab: *Refresh options ▸ Schedule refresh*, each day after the next step.
2. New exports: \`npm run warehouse -- NEW-FILES --out THIS-FOLDER && DATASET=PROJECT:social sh THIS-FOLDER/load.sh\`, by hand or by \`cron\`. Files that were read before are not read again, so the folder of all exports may be given each time.

# Від цих файлів до Google Таблиць

[In English](#from-these-files-to-google-sheets)

Потрібні: проєкт у Google Cloud, команда \`bq\` (входить до [Google Cloud CLI](https://cloud.google.com/sdk/docs/install)) і версія Google Workspace, де є «Підключені таблиці» (Connected Sheets). Тому, хто читатиме дані в Таблицях, потрібні ролі *BigQuery Job User* і *BigQuery Data Viewer*.

## Завантажити

1. \`gcloud auth login\` і \`gcloud config set project ПРОЄКТ\`.
2. \`DATASET=ПРОЄКТ:social sh load.sh\` створить набір даних \`social\`, якщо його ще немає, таблиці в ньому (\`schema.sql\`), завантажить усе нове й створить подання з KPI (\`kpis.sql\`). \`LOCATION=EU\` каже, де лежатимуть дані; потім їх не перенести.

Щоразу завантажується тільки те, що записано після попереднього разу. Якщо завантаження перервалося, запустіть його знову: записи зводяться за ключами, тож двічі жоден не стане.

## Підключити в Таблицях

1. У таблиці: *Дані ▸ Сполучники даних ▸ Підключитися до BigQuery*, далі проєкт, набір даних \`social\` і подання чи таблиця. Подання, назви яких починаються з \`kpis_by\`, як-от \`kpis_by_month_and_client\`, – це показники; таблиці на кшталт \`posts\` – записи.
2. *Витяг* переносить рядки до таблиці: виберіть стовпці, відфільтруйте за \`client\` і за днями, відсортуйте. Він для того, що переглядають рядок за рядком.
3. *Зведена таблиця* рахує в BigQuery й приносить лише підсумок: дні чи місяці в рядках, KPI у значеннях, \`client\`, \`platform\` і \`campaign\` у фільтрах. Частки й середні там не додають і не усереднюють: беріть подання, які ділять суми.
4. *Діаграма* і формули на кшталт \`=SUM(posts!views)\` теж рахують у BigQuery.

Спершу фільтруйте за датою: у BigQuery платять за прочитане, а таблиці поділено на місяці.

## Оновлювати за розкладом

1. На підключеному аркуші: *Параметри оновлення ▸ Запланувати оновлення*, щодня після наступного кроку.
2. Нові експорти: \`npm run warehouse -- НОВІ-ФАЙЛИ --out ЦЯ-ТЕКА && DATASET=ПРОЄКТ:social sh ЦЯ-ТЕКА/load.sh\`, вручну або через \`cron\`. Уже прочитане вдруге не читається, тож щоразу можна давати теку з усіма експортами.
`;
