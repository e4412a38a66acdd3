"""Results written as JSON lines, CSV, Parquet, a folder of tables, or a DuckDB database."""
