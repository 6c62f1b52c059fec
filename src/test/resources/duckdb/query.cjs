// Prints the rows of a query, as JSON on a line each, with the DuckDB that node finds.
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll(process.argv[2]);
    rows.getRowsJson().forEach(row => console.log(JSON.stringify(row)));
})().catch(failure => {
    console.error(failure.message);
    process.exit(1);
});
