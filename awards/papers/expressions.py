"""Which fields the tags of a template name, and whether a paper has them, without filling the template."""

from django.utils.translation import gettext as _
from jinja2.visitor import NodeVisitor

from .content import Count, Paper
from .fields import has_parts, item_of, type_of

LOOP = {"index": int, "first": bool, "last": bool, "length": int}


class Expressions(NodeVisitor):
    """Walks the tags of a template. Each visit answers with the type of what it saw, None where that is not known."""

    def __init__(self, language):
        self.language = language
        self.names = [{}]  # the names of the loops around the tag, the innermost last
        self.found = []

    def problems(self, tree):
        """Pairs of a line and what is wrong there."""
        self.visit_all(tree.body)
        return sorted(set(self.found))

    def visit_all(self, nodes):
        for node in nodes:
            self.visit(node)

    def complain(self, node, words, **more):
        self.found.append((node.lineno, words % more))

    def generic_visit(self, node):
        self.complain(
            node, _("such a tag may not be used in papers: %(tag)s"), tag=type(node).__name__.lower()
        )

    def visit_TemplateData(self, node):
        return None

    def visit_Const(self, node):
        return type(node.value)

    def visit_Output(self, node):
        for part in node.nodes:
            hint = self.visit(part)
            if item_of(hint):
                self.complain(part, _("this is a list: go through it with “for”"))
            elif has_parts(hint):
                self.complain(part, _("this has parts: name the part to be printed"))

    def visit_For(self, node):
        item = item_of(self.visit(node.iter))
        if item is None:
            self.complain(node, _("“for” goes through a list, and this is none"))
        target = getattr(node.target, "name", None)
        if target is None or node.recursive or node.test:
            return self.complain(node, _("“for” has one name, and no condition"))
        self.names.append({target: item, "loop": LOOP})
        self.visit_all(node.body)
        self.names.pop()
        return self.visit_all(node.else_)

    def visit_If(self, node):
        self.visit(node.test)
        self.visit_all([*node.body, *node.elif_, *node.else_])

    def visit_Name(self, node):
        for names in reversed(self.names):
            if node.name in names:
                return names[node.name]
        return self.field(node, Paper, node.name, node.name)

    def visit_Getattr(self, node):
        whole = self.visit(node.node)
        if whole is None:
            return None
        return self.field(node, whole, node.attr, f"{written(node.node)}.{node.attr}")

    def field(self, node, whole, name, path):
        if whole is LOOP:
            hint = LOOP.get(name)
        elif has_parts(whole) or whole is Count:
            hint = type_of(whole, name)
        else:
            hint = None
        if hint is None:
            self.complain(node, _("there is no field “%(field)s”"), field=path)
        return hint

    def visit_Getitem(self, node):
        item = item_of(self.visit(node.node))
        if item is None or self.visit(node.arg) is not int:
            self.complain(node, _("only lists are counted off, by a number: grounds[0]"))
        return item

    def visit_Filter(self, node):
        hint = self.visit(node.node)
        self.visit_all(node.args)
        if node.name not in self.language.filters:
            self.complain(node, _("there is no filter “%(filter)s”"), filter=node.name)
        elif node.name in ("first", "last"):
            return item_of(hint)
        return int if node.name == "length" else str

    def visit_Test(self, node):
        self.visit(node.node)
        if node.name not in self.language.tests:
            self.complain(node, _("there is no test “%(test)s”"), test=node.name)
        return bool

    def visit_Compare(self, node):
        self.visit(node.expr)
        self.visit_all(operand.expr for operand in node.ops)
        return bool

    def visit_CondExpr(self, node):
        self.visit_all([node.test, *([node.expr2] if node.expr2 else [])])
        return self.visit(node.expr1)

    def visit_Not(self, node):
        self.visit(node.node)
        return bool

    def visit_And(self, node):
        self.visit_all([node.left, node.right])
        return bool

    visit_Or = visit_And

    def visit_Concat(self, node):
        self.visit_all(node.nodes)
        return str


def written(node):
    """A name as it stands in the template."""
    before = getattr(node, "node", None)
    return (
        f"{written(before)}.{node.attr}"
        if before is not None and hasattr(node, "attr")
        else getattr(node, "name", "…")
    )
