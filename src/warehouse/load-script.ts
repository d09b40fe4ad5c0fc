import { kindNames } from '../records/kinds.ts';
import { stagingName } from './load-sql.ts';
import { datasetName } from './sql/print.ts';

/**
 * `load.sh`: brings what was written since the last time into BigQuery, by plain `bq` commands. Each writing is loaded into tables
 * of its own and merged from there, the oldest first; what was merged already does no harm once more.
 */
export const loadScript = (): string => `#!/bin/sh
# Brings what was written since the last time into BigQuery. It may be run again at any time.
#
#   DATASET=project:dataset sh load.sh      the dataset is made where there is none
#   LOCATION=EU                             where a new dataset lies (EU)
set -eu
cd "$(dirname "$0")"
: "\${DATASET:?Say which dataset: DATASET=project:dataset sh load.sh}"
LOCATION="\${LOCATION:-EU}"

query() {
  bq --location="$LOCATION" --dataset_id="$DATASET" query --quiet --use_legacy_sql=false --format=none < "$1"
}

bq --location="$LOCATION" show "$DATASET" > /dev/null 2>&1 || bq --location="$LOCATION" mk --dataset "$DATASET"
query schema.sql

loaded="$(cat loaded 2> /dev/null || echo 0)"
for writing in $(ls load 2> /dev/null | sort -n); do
  [ "$writing" -gt "$loaded" ] || continue
  for kind in ${kindNames.join(' ')}; do
    [ -f "load/$writing/$kind.sql" ] || continue
    bq --location="$LOCATION" load --replace --source_format=PARQUET "$DATASET.${stagingName('$kind')}" "load/$writing/$kind.parquet"
    query "load/$writing/$kind.sql"
    bq rm -f -t "$DATASET.${stagingName('$kind')}"
  done
  echo "$writing" > loaded.part
  mv loaded.part loaded
done

# All views together are longer than one script may be: one after the other.
rm -rf views && mkdir views
awk '/^-- View /{ name = sprintf("views/%02d.sql", ++count) } { print > name }' kpis.sql
for view in views/*.sql; do
  sed 's/\`${datasetName}\`/\`'"\${DATASET##*[:.]}"'\`/g' "$view" > views/next
  query views/next
done
`;
