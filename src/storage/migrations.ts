/** The tables of curio's own database. Append only: a released script never changes. */
export const migrations: readonly string[] = [
  `CREATE TABLE session (id TEXT PRIMARY KEY, user TEXT, interest TEXT NOT NULL, saved INTEGER NOT NULL) STRICT;
   CREATE INDEX session_user ON session (user);
   CREATE TABLE event (
     position INTEGER PRIMARY KEY, session TEXT NOT NULL, user TEXT, item TEXT NOT NULL, action TEXT NOT NULL, time INTEGER NOT NULL, value REAL
   ) STRICT;
   CREATE INDEX event_session ON event (session);
   CREATE INDEX event_user ON event (user);
   CREATE TABLE preference (user TEXT NOT NULL, item TEXT NOT NULL, value TEXT NOT NULL, time INTEGER NOT NULL, PRIMARY KEY (user, item)) STRICT;`,
  `CREATE TABLE choice (
     position INTEGER PRIMARY KEY, catalog TEXT NOT NULL, session TEXT NOT NULL, item TEXT NOT NULL, features TEXT NOT NULL, reward REAL NOT NULL
   ) STRICT;
   CREATE INDEX choice_catalog ON choice (catalog, position);
   CREATE INDEX choice_session ON choice (session);`,
  `CREATE TABLE place (position INTEGER PRIMARY KEY, catalog TEXT NOT NULL, places TEXT NOT NULL) STRICT;
   CREATE INDEX place_catalog ON place (catalog, position);`,
]
