import secrets

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from blocs.admin_base import RecordAdmin, RecordForm

from ..models import PaperTemplate
from ..papers.checking import check_template
from ..papers.choosing import default_of
from ..papers.fields import fields_of
from ..papers.making import CONTENT_TYPES


class PaperTemplateForm(RecordForm):
    class Meta:
        model = PaperTemplate
        fields = "__all__"
        widgets = {"file": forms.FileInput(attrs={"accept": ".docx"})}
        help_texts = {
            "file": _(
                "A .docx that can be filled; whatever cannot be is named. It stays: a change is a new version."
            )
        }

    def clean_file(self):
        """A file that can be filled, under a name of our own."""
        file = self.cleaned_data["file"]
        check_template(file)
        file.name = f"{secrets.token_hex(16)}.docx"
        return file


@admin.register(PaperTemplate)
class PaperTemplateAdmin(RecordAdmin):
    """Forms of offices for their papers. What papers were once made of stays: a changed form is a new version."""

    form = PaperTemplateForm
    list_display = ["paper", "issuer", "version", "valid_from", "valid_to", "citation"]
    list_filter = ["paper"]
    list_select_related = ["issuer"]
    search_fields = [
        "issuer__search_key__key_contains",
        "version__folded_contains",
        "citation__folded_contains",
    ]

    fieldsets = [(_("In use"), {"fields": [("valid_from", "valid_to"), "note"]})]

    def get_fieldsets(self, request, obj=None):
        file = "current_file" if obj else "file"
        what = (None, {"fields": ["paper", "issuer", ("version", "citation"), file]})
        return [what, *super().get_fieldsets(request, obj)]

    def get_readonly_fields(self, request, obj=None):
        return ["paper", "current_file"] if obj else []

    @admin.display(description=_("Word file"))
    def current_file(self, template):
        address = reverse("admin:awards_papertemplate_file", args=[template.pk])
        return format_html('<a href="{}">{}</a>', address, _("Download"))

    def get_urls(self):
        of_admin = self.admin_site.admin_view
        return [
            path("default/<slug:paper>/", of_admin(self.default_file), name="awards_papertemplate_default"),
            path("<int:pk>/file/", of_admin(self.kept_file), name="awards_papertemplate_file"),
            *super().get_urls(),
        ]

    def default_file(self, request, paper):
        """The form that comes with the app, to begin one's own with."""
        self.refuse_strangers(request)
        if paper not in PaperTemplate.Paper.values:
            raise Http404
        return word_file(default_of(paper).open("rb"), paper)

    def kept_file(self, request, pk):
        self.refuse_strangers(request)
        template = get_object_or_404(PaperTemplate, pk=pk)
        if not template.file.storage.exists(template.file.name):
            raise Http404
        return word_file(template.file.open(), template.paper)

    def refuse_strangers(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """As ever, with the forms of the app and what a form may print."""
        shown = {"papers": PaperTemplate.Paper.choices, "paper_fields": list(fields_of())}
        return super().changeform_view(request, object_id, form_url, shown | (extra_context or {}))


def word_file(file, paper):
    return FileResponse(
        file, as_attachment=True, filename=f"{paper}.docx", content_type=CONTENT_TYPES["docx"]
    )
