from django.apps import AppConfig


class BlocsConfig(AppConfig):
    name = "blocs"
