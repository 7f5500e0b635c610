"""Makes the file of a paper: Word, PDF, or Excel for the list."""

import re

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..models import PaperTemplate
from .choosing import chosen_template, default_of, office_of
from .lists import excel_of
from .pdf import pdf_of
from .reading import read_paper
from .records import Records
from .rendering import render

Kind = PaperTemplate.Paper
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME = 120
CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "txt": "text/plain; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
TITLES = {
    Kind.LETTER: "Tờ trình",
    Kind.LIST: "Danh sách",
    Kind.MINUTES: "Biên bản họp",
    Kind.VOTE_COUNT: "Biên bản kiểm phiếu",
    Kind.ACHIEVEMENTS: "Báo cáo thành tích",
    Kind.DECISION: "Dự thảo quyết định",
}


def formats_of(paper):
    return ("docx", "pdf", "xlsx") if paper == Kind.LIST else ("docx", "pdf")


def make_paper(paper, form, proposal, user, *, line=None):
    """The bytes of a paper of a proposal in one of formats_of() it; line: the key of the only line to report on.

    Raises ValidationError where the office's template cannot be filled.
    """
    content = read_paper(paper, proposal, user, line=line)
    if form == "xlsx":
        return excel_of(content)
    word = render(template_file(paper, proposal, Records(proposal, user).law_day), content)
    return word if form == "docx" else pdf_of(word, title=f"{TITLES[paper]} – {proposal.bloc.name}")


def template_file(paper, proposal, day):
    chosen = chosen_template(paper, office_of(proposal, paper), day)
    if chosen is None:
        return default_of(paper)
    try:
        return chosen.file.open()
    except FileNotFoundError as error:
        raise ValidationError(
            _("The Word file of the template “%(template)s” is gone. Ask an administrator to upload it anew.")
            % {"template": chosen},
            "no_file",
        ) from error


def file_name(paper, form, proposal):
    """Tờ trình – Khối thi đua số 1 – 2018.docx"""
    about = proposal.campaign.period.label if proposal.campaign else proposal.occasion
    words = " – ".join([TITLES[paper], proposal.bloc.name, about])
    return f"{NOT_IN_NAMES.sub(' ', words)[:LONGEST_NAME].strip()}.{form}"


def plain_file_name(name):
    """The same in letters that every computer takes: to-trinh-khoi-thi-dua-so-1-2018.docx"""
    words, _point, form = name.rpartition(".")
    return f"{slugify(words.replace('đ', 'd').replace('Đ', 'D'))}.{form}"
