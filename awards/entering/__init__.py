"""Entering what a conference decided: what was typed, what is on record, and the way from one to the other.

Everything typed is kept as one flat mapping {name of a field: text}. A field of a table is named
`table-key-column`; the order of the rows a person added stands under the table's own name.
"""
