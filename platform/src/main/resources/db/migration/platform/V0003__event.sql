-- Outgoing events: the tables of namastack-outbox 1.6.0 (schema/postgres/outbox-tables.sql in its jar), unchanged.
CREATE TABLE IF NOT EXISTS outbox_record
(
    id             VARCHAR(255)             NOT NULL,
    status         VARCHAR(20)              NOT NULL,
    record_key     VARCHAR(255)             NOT NULL,
    record_type    VARCHAR(255)             NOT NULL,
    payload        TEXT                     NOT NULL,
    context        TEXT,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    completed_at   TIMESTAMP WITH TIME ZONE,
    failure_count  INT                      NOT NULL,
    failure_reason VARCHAR(1000),
    next_retry_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    partition_no   INTEGER                  NOT NULL,
    handler_id     VARCHAR(1000)            NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS outbox_instance
(
    instance_id    VARCHAR(255) PRIMARY KEY,
    hostname       VARCHAR(255)             NOT NULL,
    port           INTEGER                  NOT NULL,
    status         VARCHAR(50)              NOT NULL,
    started_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    last_heartbeat TIMESTAMP WITH TIME ZONE NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS outbox_partition
(
    partition_number INTEGER PRIMARY KEY,
    instance_id      VARCHAR(255),
    version          BIGINT                   NOT NULL DEFAULT 0,
    updated_at       TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX IF NOT EXISTS idx_outbox_record_record_key_created
    ON outbox_record (record_key, created_at);

CREATE INDEX IF NOT EXISTS idx_outbox_record_partition_status_retry
    ON outbox_record (partition_no, status, next_retry_at);

CREATE INDEX IF NOT EXISTS idx_outbox_record_status_retry
    ON outbox_record (status, next_retry_at);

CREATE INDEX IF NOT EXISTS idx_outbox_record_status
    ON outbox_record (status);

CREATE INDEX IF NOT EXISTS idx_outbox_record_record_key_completed_created
    ON outbox_record (record_key, completed_at, created_at);

CREATE INDEX IF NOT EXISTS idx_outbox_instance_status_heartbeat
    ON outbox_instance (status, last_heartbeat);

CREATE INDEX IF NOT EXISTS idx_outbox_instance_last_heartbeat
    ON outbox_instance (last_heartbeat);

CREATE INDEX IF NOT EXISTS idx_outbox_instance_status
    ON outbox_instance (status);

CREATE INDEX IF NOT EXISTS idx_outbox_partition_instance_id
    ON outbox_partition (instance_id);

-- Incoming events: which consumer has processed which event.
CREATE TABLE inbox_event
(
    consumer     TEXT                     NOT NULL,
    source       TEXT                     NOT NULL,
    event_id     TEXT                     NOT NULL,
    processed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (consumer, source, event_id)
);

CREATE INDEX idx_inbox_event_processed_at ON inbox_event (processed_at);

-- Messages that could not be processed; kept until an operator has them replayed.
CREATE TABLE parked_message
(
    id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer         TEXT                     NOT NULL,
    topic            TEXT                     NOT NULL,
    partition_no     INTEGER                  NOT NULL,
    record_offset    BIGINT                   NOT NULL,
    record_timestamp BIGINT                   NOT NULL,
    -- bytes and JSON text: a poisonous key or header may hold what TEXT and JSONB refuse (U+0000)
    record_key       BYTEA,
    headers          TEXT                     NOT NULL,
    value            BYTEA,
    error_class      TEXT                     NOT NULL,
    error_message    TEXT                     NOT NULL,
    attempts         INTEGER                  NOT NULL,
    parked_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    replayed_at      TIMESTAMP WITH TIME ZONE,
    UNIQUE (consumer, topic, partition_no, record_offset, record_timestamp)
);

CREATE INDEX idx_parked_message_waiting ON parked_message (topic, id) WHERE replayed_at IS NULL;

-- Locks of scheduled work that one instance of a service does for all (ShedLock's own layout).
CREATE TABLE IF NOT EXISTS shedlock
(
    name       VARCHAR(64)              NOT NULL PRIMARY KEY,
    lock_until TIMESTAMP WITH TIME ZONE NOT NULL,
    locked_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    locked_by  VARCHAR(255)             NOT NULL
);
