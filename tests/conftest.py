from hypothesis import settings as hypothesis_settings

# A shared machine may be slow at any moment; that is no fault of the code.
hypothesis_settings.register_profile("here", deadline=None)
hypothesis_settings.load_profile("here")
