-- Content that an application no longer refers to; a row goes with the content, or when another does.
create table material_discard (
    key text collate "C" primary key
);
create index application_material_key on application_material (key);
