-- Everything made up is a function of its number and the seed, so that no stage needs another one's chance.
-- Numbers of rows: bloc b has the units 12(b-1)+1…12b, the people 20(b-1)+1…20b and the bloc-years 20(b-1)+1…20b.

CREATE OR REPLACE FUNCTION national_data.seed() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN {seed}::bigint;
CREATE OR REPLACE FUNCTION national_data.blocs() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN {blocs}::bigint;
CREATE OR REPLACE FUNCTION national_data.units() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN 12 * blocs();
CREATE OR REPLACE FUNCTION national_data.people() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN 20 * blocs();
CREATE OR REPLACE FUNCTION national_data.campaigns() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN 20 * blocs();
CREATE OR REPLACE FUNCTION national_data.organisers() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN (blocs() + 49) / 50;

-- From 0 to below 1. salt: one number for each question, so that the answers do not hang together.
CREATE OR REPLACE FUNCTION national_data.chance(key bigint, salt integer) RETURNS float8 LANGUAGE sql IMMUTABLE
RETURN (hashint8extended(key, seed() * 1000 + salt) & 2147483647) / 2147483648.0::float8;

-- From 0 to below n.
CREATE OR REPLACE FUNCTION national_data.pick(key bigint, salt integer, n integer) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN ((hashint8extended(key, seed() * 1000 + salt) & 2147483647) % n)::integer;

CREATE OR REPLACE FUNCTION national_data.one_of(words text[], key bigint, salt integer) RETURNS text LANGUAGE sql IMMUTABLE
RETURN words[1 + pick(key, salt, cardinality(words))];

CREATE OR REPLACE FUNCTION national_data.place(number bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (first_syllables())[1 + number % 32] || ' ' || (second_syllables())[1 + (number / 32) % 32];

-- What a person is called.
CREATE OR REPLACE FUNCTION national_data.full_name(key bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN one_of(family_names(), key, 1) || ' ' || one_of(middle_names(), key, 2) || ' ' || one_of(given_names(), key, 3);

CREATE OR REPLACE FUNCTION national_data.bloc_of(campaign bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN (campaign - 1) / 20 + 1;
CREATE OR REPLACE FUNCTION national_data.year_of(campaign bigint) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN (2006 + (campaign - 1) % 20)::integer;
CREATE OR REPLACE FUNCTION national_data.organiser_of(bloc bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN 600 * ((bloc - 1) / 50) + 1;
CREATE OR REPLACE FUNCTION national_data.theme_of(bloc bigint) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN 1 + pick(bloc, 4, 12);

-- The eight units that are members of a bloc in every year; places beyond the eighth begin anew.
CREATE OR REPLACE FUNCTION national_data.member(bloc bigint, nth bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN 12 * (bloc - 1) + 3 + nth % 8;
-- The place among them of the unit that led the bloc-year.
CREATE OR REPLACE FUNCTION national_data.first_place(campaign bigint) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN pick(campaign, 5, 8);
CREATE OR REPLACE FUNCTION national_data.head_of(bloc bigint, year integer) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN member(bloc, bloc + year);
-- The year in which one of the bloc's units went up in another one; NULL: none did.
CREATE OR REPLACE FUNCTION national_data.year_of_change(bloc bigint) RETURNS integer LANGUAGE sql IMMUTABLE
RETURN CASE WHEN bloc % 50 <> 1 AND bloc % 4 IN (2, 3) THEN 2008 + pick(bloc, 6, 16) END;

-- Whether a fact of a bloc-year is on record. Some blocs keep better records than others, and recent years are fuller.
CREATE OR REPLACE FUNCTION national_data.is_known(campaign bigint, salt integer, at_best float8) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN chance(campaign, salt)
    < at_best * (0.75 + 0.25 * chance(bloc_of(campaign), 7)) * (0.85 + 0.15 * (year_of(campaign) - 2006) / 19.0::float8);

-- A day as far as it is known.
CREATE OR REPLACE FUNCTION national_data.partly(day date, key bigint, salt integer) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN chance(key, salt) < 0.80 THEN to_char(day::timestamp, 'YYYY-MM-DD')
    WHEN chance(key, salt) < 0.92 THEN to_char(day::timestamp, 'YYYY-MM')
    WHEN chance(key, salt) < 0.96 THEN to_char(day::timestamp, 'YYYY')
END;

CREATE OR REPLACE FUNCTION national_data.figure(key bigint) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN chance(key, 8) < 0.03 THEN 'none' WHEN chance(key, 8) < 0.11 THEN 'unknown' ELSE 'number' END;

-- Papers: of bloc-year c 8c…8c+7 (report, decisions 1 and 4, covenant, letters), then those of blocs, then decisions of the
-- Prime Minister (2) and the State President (3) for an organiser and year.
CREATE OR REPLACE FUNCTION national_data.paper_of_bloc(bloc bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN 8 * campaigns() + 8 + bloc;
CREATE OR REPLACE FUNCTION national_data.decision_of(campaign bigint, level integer) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN level IN (2, 3)
    THEN 8 * campaigns() + 9 + blocs()
        + 2 * (20 * ((bloc_of(campaign) - 1) / 50) + year_of(campaign) - 2006) + level - 2
    ELSE 8 * campaign + level
END;
