"""Record files: the facts of a report as JSON, as docs/record-files.md describes them."""

from .loading import load
from .problems import BadRecordFile, Problem

__all__ = ["BadRecordFile", "Problem", "load"]
