"""The cases as a workbook for Excel, one sheet a part, and back: what is written is read as the same data.

`sheets` derives everything from the schema; `cells` says how a value stands in a cell; `write` and `read` know Excel;
`gather` makes data of rows, and `trial` holds them against the rules.
"""
