from django.apps import apps

APPS = ("blocs", "campaigns", "awards")

# What is being typed is no record: it changes every few seconds, and may be dropped.
NO_RECORDS = {"awards.Entry", "awards.Draft"}

# Every model of the app but these and the tables of their history, by label.
MODELS = {
    model._meta.label: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model") and model._meta.label not in NO_RECORDS
}
