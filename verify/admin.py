"""What every page of the admin shares: it shows rows, and by itself writes none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from django.contrib import admin
from django.contrib.admin.utils import get_fields_from_path
from django.db.models import AutoField, Model, Q, QuerySet, URLField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import smart_split, unescape_string_literal

if TYPE_CHECKING:
    # The library publishes no types; these are the classes that its own extend.
    from django.contrib.admin import ModelAdmin, TabularInline
else:
    from unfold.admin import ModelAdmin, TabularInline

Row = TypeVar("Row", bound=Model)
Parent = TypeVar("Parent", bound=Model)

admin.site.site_header = "Verify"
admin.site.enable_nav_sidebar = True


def is_staff(request: HttpRequest) -> bool:
    """Moderators see every team's rows: that is what they are for. Nobody else enters."""
    return bool(request.user.is_active and getattr(request.user, "is_staff", False))


class ShownAdmin(ModelAdmin[Row]):
    """A model to look at: every field but the `hidden` ones, nothing added, changed or deleted."""

    hidden: ClassVar[Sequence[str]] = ()
    computed: ClassVar[Sequence[str]] = ()
    show_full_result_count = False
    list_per_page = 50
    list_max_show_all = 200
    ordering = ("-pk",)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return is_staff(request)

    def has_view_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return is_staff(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Row | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Row | None = None) -> tuple[str, ...]:
        fields = self.opts.concrete_fields
        concrete = [field.name for field in fields if not isinstance(field, AutoField)]
        return (*(name for name in concrete if name not in self.hidden), *self.computed)

    def get_readonly_fields(self, request: HttpRequest, obj: Row | None = None) -> tuple[str, ...]:
        return tuple(self.get_fields(request, obj))

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        asked = [word for name, values in request.GET.lists() for word in (name, *values)]
        if any("\0" in word for word in asked):
            return HttpResponseRedirect(request.path)  # no row holds one, and PostgreSQL refuses it
        return super().changelist_view(request, extra_context)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        """Rows that have each word in some field that is searched.

        In the form that the indexes of words answer; what other tables hold is looked up there.
        """
        fields = self.get_search_fields(request)
        for word in smart_split(search_term) if fields else ():
            text = unescape_string_literal(word) if word[0] in "\"'" else word
            queryset = queryset.filter(reduce(or_, (self._has(field, text) for field in fields)))
        return queryset, False

    def _has(self, field: str, words: str) -> Q:
        path, _, name = field.rpartition("__")
        *others, searched = get_fields_from_path(self.model, field)
        lookup = "within" if searched.get_lookup("within") else "icontains"
        within = {f"{name}__{lookup}": words}
        if not path:
            return Q(**within)
        model = others[-1].related_model
        return Q(**{f"{path}__in": QuerySet(model).filter(**within).order_by().values("pk")})

    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The trail is the history of everything."""
        about = urlencode({"about": f"{self.opts.label_lower}:{object_id}"})
        return HttpResponseRedirect(f"{reverse('admin:audit_event_changelist')}?{about}")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """The trail records it; a second log would be one to keep and to erase."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """As for additions."""


class ShownInline(TabularInline[Row, Parent]):
    """Rows of another model beneath their parent's page, to look at."""

    related: ClassVar[Sequence[str]] = ()
    extra = 0
    can_delete = False
    show_change_link = True
    ordering = ("pk",)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return is_staff(request)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Row]:
        return super().get_queryset(request).select_related(*self.related)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return tuple(self.get_fields(request, obj))  # type: ignore[arg-type] # names alone
