"""The pages that tests/measure_country.py measures, made by hand: one file for each.

Their SQL is written down, few statements for a page, and their templates are of Django's own engine, flat and in
Vietnamese, within the frame of all pages. They know no rights and answer an address without what a reader asks for:
for an account that sees everything and asks for nothing they show the same as the app's page, which `showing` checks.
"""
