"""Public notices, whose text the database lets nobody change, objections, and tied parties of deals."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('notice_number',
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('year', name=op.f('pk_notice_number'))
    )
    op.create_table('notice',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('subject_id', sa.Uuid(), nullable=False),
    sa.Column('matter', sa.String(64), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('titles', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('search_titles', sa.String(), nullable=False),
    sa.Column('parties', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('node_id', sa.Uuid(), nullable=True),
    sa.Column('country', sa.String(2), nullable=False),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('sha256', sa.String(64), nullable=False),
    sa.Column('published_by', sa.Uuid(), nullable=True),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('zone', sa.String(64), nullable=False),
    sa.Column('decision_days', sa.Integer(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.ForeignKeyConstraint(['node_id'], ['node.id'], name=op.f('fk_notice_node_id_node')),
    sa.ForeignKeyConstraint(['published_by'], ['person.id'], name=op.f('fk_notice_published_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice')),
    sa.UniqueConstraint('number', name=op.f('uq_notice_number'))
    )
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_node_id'), ['node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_notice_published_at'), ['published_at'], unique=False)
        batch_op.create_index('ix_notice_state_ends_at', ['state', 'ends_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_notice_subject_id'), ['subject_id'], unique=False)
        batch_op.create_index('uq_notice_current', ['kind', 'subject_id'], unique=True, sqlite_where=sa.text("state IN ('published', 'objected')"), postgresql_where=sa.text("state IN ('published', 'objected')"))

    op.create_table('notice_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('notice_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('data', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_event_notice_id_notice')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_notice_event_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_event'))
    )
    with op.batch_alter_table('notice_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_event_notice_id'), ['notice_id'], unique=False)

    op.create_table('notice_follower',
    sa.Column('notice_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_notice_follower_notice_id_notice')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_notice_follower_person_id_person')),
    sa.PrimaryKeyConstraint('notice_id', 'person_id', name=op.f('pk_notice_follower'))
    )
    op.create_table('objection',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('notice_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('objector_id', sa.Uuid(), nullable=False),
    sa.Column('anonymous', sa.Boolean(), nullable=False),
    sa.Column('text', sa.String(5000), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('filed_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=False),
    sa.Column('hearing', sa.String(5000), nullable=False),
    sa.Column('heard_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('heard_by', sa.Uuid(), nullable=True),
    sa.Column('reason', sa.String(2000), nullable=False),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_objection_decided_by_person')),
    sa.ForeignKeyConstraint(['heard_by'], ['person.id'], name=op.f('fk_objection_heard_by_person')),
    sa.ForeignKeyConstraint(['notice_id'], ['notice.id'], name=op.f('fk_objection_notice_id_notice')),
    sa.ForeignKeyConstraint(['objector_id'], ['person.id'], name=op.f('fk_objection_objector_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_objection')),
    sa.UniqueConstraint('notice_id', 'position', name=op.f('uq_objection_notice_id_position'))
    )
    with op.batch_alter_table('objection', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_objection_due_on'), ['due_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_objection_objector_id'), ['objector_id'], unique=False)

    op.create_table('objection_file',
    sa.Column('objection_id', sa.Uuid(), nullable=False),
    sa.Column('file_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_objection_file_file_id_stored_file')),
    sa.ForeignKeyConstraint(['objection_id'], ['objection.id'], name=op.f('fk_objection_file_objection_id_objection')),
    sa.PrimaryKeyConstraint('objection_id', 'file_id', name=op.f('pk_objection_file'))
    )
    with op.batch_alter_table('deal', schema=None) as batch_op:
        batch_op.add_column(sa.Column('interest', sa.String(500), nullable=False, server_default=''))
    with op.batch_alter_table('deal', schema=None) as batch_op:
        batch_op.alter_column('interest', existing_type=sa.String(500), server_default=None)


    _keep_forever()


def _keep_forever() -> None:
    # What repairs a database sets the checks of references aside, and with them this one: as a
    # replica's session does on PostgreSQL, and with defer_foreign_keys on SQLite.
    what = ('number', 'kind', 'subject_id', 'matter', 'text', 'sha256', 'published_at')
    changed = ' OR '.join(f'NEW.{one} <> OLD.{one}' for one in what)
    told = 'what a notice says is never changed or deleted'
    if op.get_bind().dialect.name == 'postgresql':
        op.execute(
            "CREATE FUNCTION notice_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$"
            f" BEGIN IF TG_OP = 'DELETE' OR {changed} THEN RAISE EXCEPTION '{told}'; END IF;"
            " RETURN NEW; END $$"
        )
        op.execute(
            "CREATE TRIGGER notice_is_kept BEFORE UPDATE OR DELETE ON notice"
            " FOR EACH ROW EXECUTE FUNCTION notice_is_kept()"
        )
        return
    kept = "(SELECT defer_foreign_keys FROM pragma_defer_foreign_keys) = 0"
    abort = f"BEGIN SELECT RAISE(ABORT, '{told}'); END"
    op.execute(
        f"CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice WHEN {kept} AND ({changed}) {abort}"
    )
    op.execute(f"CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice WHEN {kept} {abort}")


def downgrade() -> None:
    with op.batch_alter_table('deal', schema=None) as batch_op:
        batch_op.drop_column('interest')

    op.drop_table('objection_file')
    with op.batch_alter_table('objection', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_objection_objector_id'))
        batch_op.drop_index(batch_op.f('ix_objection_due_on'))

    op.drop_table('objection')
    op.drop_table('notice_follower')
    with op.batch_alter_table('notice_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_notice_event_notice_id'))

    op.drop_table('notice_event')
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.drop_index('uq_notice_current', sqlite_where=sa.text("state IN ('published', 'objected')"), postgresql_where=sa.text("state IN ('published', 'objected')"))
        batch_op.drop_index(batch_op.f('ix_notice_subject_id'))
        batch_op.drop_index('ix_notice_state_ends_at')
        batch_op.drop_index(batch_op.f('ix_notice_published_at'))
        batch_op.drop_index(batch_op.f('ix_notice_node_id'))

    op.drop_table('notice')
    if op.get_bind().dialect.name == 'postgresql':
        op.execute('DROP FUNCTION notice_is_kept()')
    op.drop_table('notice_number')
