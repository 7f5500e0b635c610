from django.apps import apps

APPS = ("blocs", "campaigns", "awards")

# Every model of the app but the tables of their history, by label.
MODELS = {
    model._meta.label: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if not hasattr(model, "pgh_tracked_model")
}
