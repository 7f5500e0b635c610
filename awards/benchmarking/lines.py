"""What is measured, line by line: a page or file, its budget, and how its floors make the same."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import path, reverse

from . import adding, bare, key_figures, plain_files, statements, tuned

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WORKBOOK = "benchmark/workbook"


@dataclass(frozen=True)
class Line:
    key: str
    label: str
    budget: int  # milliseconds
    address: str
    tuned: Callable  # a view
    bare: Callable  # gives the bytes
    figures: Callable | None  # reads the key figures of an answer; None where nobody can read them
    tables: tuple[str, ...] = ()  # that hold key figures, by their keys

    @property
    def floor(self):
        """The address of the tuned view, without the first stroke."""
        return f"benchmark/{self.key}"

    def addresses(self):
        return path(self.floor, self.tuned), path(WORKBOOK, tuned.workbook_view)


def lines_of(country, user):
    """The lines of the table, one after the other, for what is typical in a country."""
    own = statements.of_bloc_year(user, country.campaign)
    address = reverse("awards:bloc-summary", args=country.page)
    yield page_line("bloc", "Summary of one bloc-year", 40, address, (own, adding.bloc_year))
    yield line_of_year(country, user)
    yield line_of_years(country, user)
    for form, label, make, kind, figures in (
        ("pdf", "PDF of one bloc-year", plain_files.pdf_of, PDF, None),
        ("docx", "Word of one bloc-year", plain_files.docx_of, WORD, key_figures.of_word_file),
    ):
        address = reverse("awards:bloc-summary-file", args=[*country.page, form])
        yield file_line(form, label, 300, address, (own, adding.bloc_year, make, kind), figures)
    yield line_of_rows()


def line_of_year(country, user):
    address = reverse("awards:summary", args=[country.last])
    made = statements.of_year(user, country.last), adding.year
    return page_line("year", "Year over all blocs", 100, address, made, ("by-level",))


def line_of_years(country, user):
    span = {"first": country.first, "last": country.last}
    address = reverse("awards:summary-years", query=span)
    made = statements.of_years(user, **span), adding.years
    return page_line(
        "years", "Ten years over all blocs", 250, address, made, ("agreed", "proposed", "granted")
    )


def line_of_rows():
    own = statements.of_rows()
    label = f"Excel of {len(bare.read(own)['rows']):,} rows *"
    made = own, adding.as_rows, plain_files.xlsx_of, EXCEL
    return file_line("xlsx", label, 600, f"/{WORKBOOK}", made, key_figures.of_workbook)


def page_line(key, label, budget, address, made, tables=()):
    own, add = made
    view = tuned.page_view(own, add, label)
    figures = key_figures.of_page
    return Line(
        key, label, budget, address, view, lambda: bare.page(add(bare.read(own)), label), figures, tables
    )


def file_line(key, label, budget, address, made, figures):
    own, add, make, kind = made
    view = tuned.file_view(own, add, make, kind)
    return Line(key, label, budget, address, view, lambda: make(add(bare.read(own))), figures)
