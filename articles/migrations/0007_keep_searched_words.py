"""The database keeps what articles are found by, so that no door can forget to.

A vector of words holds a megabyte. Of a text with more the first half is taken, or the first
quarter, which fits whatever it says; a first line of at most 300 characters counts as a headline.
"""

from django.db import migrations

from accounts.tenancy import TenantKeys

# The search path is fixed, or a temporary table would stand in for the articles.
KEEP = """
CREATE FUNCTION articles_words_of(text text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    fits integer := char_length(text);
    first integer := coalesce(nullif(strpos(left(text, 301), E'\\n'), 0), 1) - 1;
    found tsvector;
BEGIN
    LOOP
        BEGIN
            found := setweight(to_tsvector('verify_words', left(text, first)), 'A')
                || to_tsvector('verify_words', substr(text, first + 1, fits));
            -- Room is left for what is about the article.
            IF pg_column_size(found) < 1000000 THEN
                RETURN found;
            END IF;
        EXCEPTION WHEN program_limit_exceeded THEN
        END;
        fits := fits / 2;
    END LOOP;
END $$;

CREATE FUNCTION articles_words_about(about text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT
    SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT setweight(to_tsvector('verify_words', about), 'B')
$$;

CREATE FUNCTION articles_about(outlet text, author text, url text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT concat_ws(E'\\n', nullif(outlet, ''), nullif(author, ''), nullif(url, ''))
$$;

CREATE FUNCTION articles_keep_words(asked bigint[]) RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO articles_articlewords (team_id, article_id, words, about)
    SELECT article.team_id, article.id,
        articles_words_of(newest.text) || articles_words_about(told.about), told.about
    FROM articles_article article
    CROSS JOIN LATERAL (
        SELECT revision.text FROM articles_revision revision
        WHERE revision.article_id = article.id ORDER BY revision.number DESC LIMIT 1
    ) newest
    -- An outlet that is being renamed is waited for.
    LEFT JOIN LATERAL (
        SELECT name FROM articles_outlet WHERE id = article.outlet_id FOR SHARE
    ) outlet ON true
    CROSS JOIN LATERAL (
        SELECT articles_about(outlet.name, article.author, article.url) AS about
    ) told
    WHERE article.id = ANY(asked)
    ON CONFLICT (article_id) DO UPDATE SET words = excluded.words, about = excluded.about
$$;

CREATE FUNCTION articles_text_stored() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM articles_keep_words(ARRAY[NEW.article_id]);
    RETURN NULL;
END $$;
CREATE TRIGGER articles_text_stored AFTER INSERT ON articles_revision
    FOR EACH ROW EXECUTE FUNCTION articles_text_stored();

CREATE FUNCTION articles_article_changed() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM articles_keep_words(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE TRIGGER articles_article_changed
    AFTER UPDATE OF outlet_id, author, url ON articles_article FOR EACH ROW
    WHEN (ROW(OLD.outlet_id, OLD.author, OLD.url)
        IS DISTINCT FROM ROW(NEW.outlet_id, NEW.author, NEW.url))
    EXECUTE FUNCTION articles_article_changed();

CREATE FUNCTION articles_outlet_renamed() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- The texts stay as they were taken apart; only what is about them is taken anew.
    UPDATE articles_articlewords kept
    SET about = told.about,
        words = ts_filter(kept.words, '{a,d}') || articles_words_about(told.about)
    FROM articles_article article
    CROSS JOIN LATERAL (
        SELECT articles_about(NEW.name, article.author, article.url) AS about
    ) told
    WHERE article.outlet_id = NEW.id AND kept.article_id = article.id;
    RETURN NULL;
END $$;
CREATE TRIGGER articles_outlet_renamed AFTER UPDATE OF name ON articles_outlet FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION articles_outlet_renamed();
"""
NEGLECT = """
DROP FUNCTION articles_outlet_renamed CASCADE;
DROP FUNCTION articles_article_changed CASCADE;
DROP FUNCTION articles_text_stored CASCADE;
DROP FUNCTION articles_keep_words, articles_about, articles_words_about, articles_words_of;
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_searched_words")]

    operations = [TenantKeys("ArticleWords", ["article"]), migrations.RunSQL(KEEP, NEGLECT)]
