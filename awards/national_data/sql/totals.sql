-- The sums of bloc-years were not kept up while rows were made: they are counted now, all at once.
SELECT keep_sums_of(array_agg(id)) FROM campaigns_campaign;
ANALYZE kept_bloc_years, kept_years, kept_awards, kept_awards_of_years
