-- Neither the sums of bloc-years were kept up while rows were made nor what blocs name: it is done now, all at once.
SELECT keep_sums_of(array_agg(id)) FROM campaigns_campaign;
SELECT keep_named_by(array_agg(id)) FROM blocs_bloc;
ANALYZE kept_bloc_years, kept_years, kept_awards, kept_awards_of_years, kept_named
