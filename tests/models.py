from django.apps import apps

APPS = ("blocs", "campaigns", "awards")

# What is being typed is no record: it changes every few seconds, and may be dropped. Nor is that a form was sent.
NO_RECORDS = {"awards.Entry", "awards.Draft", "awards.SentForm"}
# A list that was brought is none before its rows are on record; what these became of says their history.
NO_RECORDS |= {"awards.Import", "awards.ImportRow", "awards.ImportQuestion"}
# Who did what, and what went out, is history itself: written once.
NO_RECORDS |= {"blocs.Act", "blocs.Export"}
# A bookmark: how somebody likes to see a list.
NO_RECORDS |= {"blocs.SavedList"}
# A library keeps it.
NO_RECORDS |= {"blocs.SecondProof"}

# Every model of the app but these, the tables of their history, and the views that sum them up, by label.
MODELS = {
    model._meta.label: model
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    if model._meta.managed and not hasattr(model, "pgh_tracked_model") and model._meta.label not in NO_RECORDS
}
