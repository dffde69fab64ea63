// DuckDB doing what the roll-up does: node totals.mjs CHARGES.csv OWNED.csv. The same owners, and
// exact sums: 38 digits, 20 of them after the point, which is more than the file has. Prints the
// seconds of the query and the sum of all.
import { DuckDBInstance } from "@duckdb/node-api";

const [charges, owned] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(`CREATE TABLE owned AS SELECT * FROM read_csv('${owned}', header = true,
  all_varchar = true)`);
const begin = performance.now();
await connection.run(`CREATE TABLE totals AS
  SELECT BillingPeriodStart, substr(ChargePeriodStart, 1, 7) AS usage_month, owner, account,
    BillingAccountId, ProviderName, ServiceName, ChargeCategory, ChargeClass, BillingCurrency,
    sum(CAST(BilledCost AS DECIMAL(38, 20))) AS exact, count(*) AS charges
  FROM read_csv('${charges}', header = true, all_varchar = true)
  JOIN owned ON account = SubAccountId AND since <= ChargePeriodStart AND ChargePeriodStart < until
  GROUP BY ALL`);
const seconds = (performance.now() - begin) / 1000;
const sum = await connection.runAndReadAll("SELECT CAST(sum(exact) AS VARCHAR) FROM totals");
console.log(`${seconds.toFixed(3)} ${sum.getRows()[0][0]}`);
