import GRDB

/// The tables. A migration that was released is never edited; a change is a new one.
///
/// Every stored field, why and for how long is in `docs/privacy.md`. What is called *sealed* is AES-256-GCM under the key
/// file; blobs named *lookup* and *claim* are keyed hashes. The log's tables have no rowid and random or hashed keys, so
/// that the order of rows tells nothing about the order in time.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11 conversations") { db in
            try db.execute(
                sql: """
                    CREATE TABLE witness (hash BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

                    -- A live conversation. Gone, with its link between person and log, when it ends.
                    CREATE TABLE session (
                        lookup BLOB NOT NULL PRIMARY KEY,
                        channel TEXT NOT NULL,
                        version INTEGER NOT NULL,
                        -- the last message, in steps of ten minutes since 1970
                        touched INTEGER NOT NULL,
                        sealed BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX session_touched ON session (touched);

                    -- Deliveries that were answered. The hour is since 1970.
                    CREATE TABLE delivery (
                        claim BLOB NOT NULL PRIMARY KEY,
                        hour INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX delivery_hour ON delivery (hour);

                    -- What is still to be sent; a row vanishes once the platform took it. Times in milliseconds.
                    CREATE TABLE outbox (
                        id INTEGER PRIMARY KEY AUTOINCREMENT,
                        lane BLOB NOT NULL,
                        channel TEXT NOT NULL,
                        due INTEGER NOT NULL,
                        created INTEGER NOT NULL,
                        attempts INTEGER NOT NULL DEFAULT 0,
                        progress INTEGER NOT NULL DEFAULT 0,
                        sealed BLOB NOT NULL
                    ) STRICT;
                    CREATE INDEX outbox_due ON outbox (channel, due);
                    CREATE INDEX outbox_lane ON outbox (lane, id);

                    -- What could not be sent: counts only.
                    CREATE TABLE dead_letter (
                        channel TEXT NOT NULL,
                        reason TEXT NOT NULL,
                        week INTEGER NOT NULL,
                        count INTEGER NOT NULL,
                        PRIMARY KEY (channel, reason, week)
                    ) STRICT, WITHOUT ROWID;

                    -- The anonymous log, a row a turn. `text` is sealed and only there in whole transcripts.
                    CREATE TABLE log_turn (
                        conversation BLOB NOT NULL,
                        turn INTEGER NOT NULL,
                        week INTEGER NOT NULL,
                        day_part INTEGER NOT NULL,
                        facts TEXT NOT NULL,
                        text BLOB,
                        PRIMARY KEY (conversation, turn)
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX log_turn_week ON log_turn (week);

                    -- Redacted messages that nobody understood, apart from their conversations.
                    CREATE TABLE sample (
                        id BLOB NOT NULL PRIMARY KEY,
                        week INTEGER NOT NULL,
                        language TEXT NOT NULL,
                        text BLOB NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX sample_week ON sample (week);

                    -- Conversations that staff should look at. `link` is the sealed address while the session lives.
                    CREATE TABLE escalation (
                        id BLOB NOT NULL PRIMARY KEY,
                        state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'closed')),
                        -- minutes since 1970, for the waiting time; coarsened to the week's begin when closed
                        opened INTEGER NOT NULL,
                        closed_day INTEGER,
                        level TEXT NOT NULL,
                        reasons TEXT NOT NULL,
                        categories TEXT NOT NULL,
                        channel TEXT NOT NULL,
                        language TEXT NOT NULL,
                        audience TEXT NOT NULL,
                        assignee TEXT,
                        resolution TEXT,
                        excerpt BLOB,
                        link BLOB
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX escalation_state ON escalation (state, opened);
                    """)
        }
        migrator.registerMigration("2026-11 audit") { db in
            try db.execute(
                sql: """
                    -- What staff did with the log. Each line holds a hash of the one before it.
                    CREATE TABLE audit (
                        id INTEGER PRIMARY KEY,
                        entry TEXT NOT NULL,
                        chain BLOB NOT NULL
                    ) STRICT;
                    """)
        }
        return migrator
    }
}
