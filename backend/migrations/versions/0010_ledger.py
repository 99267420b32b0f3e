"""The ledger: orders, and moves that the database lets nobody change or delete."""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('ledger_order',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(3), nullable=False),
    sa.Column('rate', sa.String(20), nullable=True),
    sa.Column('rate_on', sa.Date(), nullable=True),
    sa.Column('rate_source', sa.String(200), nullable=False),
    sa.Column('happened_on', sa.Date(), nullable=False),
    sa.Column('purpose', sa.String(300), nullable=False),
    sa.Column('reverses', sa.Uuid(), nullable=True),
    sa.Column('entered_by', sa.Uuid(), nullable=False),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('comment', sa.String(500), nullable=False),
    sa.CheckConstraint('amount_minor > 0', name=op.f('ck_ledger_order_amount_above_zero')),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_ledger_order_deal_id_deal')),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_ledger_order_decided_by_person')),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_ledger_order_entered_by_person')),
    sa.ForeignKeyConstraint(['reverses'], ['ledger_order.id'], name=op.f('fk_ledger_order_reverses_ledger_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ledger_order'))
    )
    with op.batch_alter_table('ledger_order', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ledger_order_deal_id'), ['deal_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_ledger_order_reverses'), ['reverses'], unique=False)

    op.create_table('ledger_move',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('order_id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('debit', sa.String(24), nullable=False),
    sa.Column('credit', sa.String(24), nullable=False),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(3), nullable=False),
    sa.Column('posted_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('amount_minor > 0', name=op.f('ck_ledger_move_amount_above_zero')),
    sa.CheckConstraint('debit <> credit', name=op.f('ck_ledger_move_two_accounts')),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_ledger_move_deal_id_deal')),
    sa.ForeignKeyConstraint(['order_id'], ['ledger_order.id'], name=op.f('fk_ledger_move_order_id_ledger_order')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ledger_move')),
    sa.UniqueConstraint('order_id', name=op.f('uq_ledger_move_order_id'))
    )
    with op.batch_alter_table('ledger_move', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_ledger_move_deal_id'), ['deal_id'], unique=False)

    _keep_forever()


def _keep_forever() -> None:
    # What repairs a database sets the checks of references aside, and with them this one: as a
    # replica's session does on PostgreSQL, and with defer_foreign_keys on SQLite.
    if op.get_bind().dialect.name == 'postgresql':
        op.execute(
            "CREATE FUNCTION ledger_move_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$"
            " BEGIN RAISE EXCEPTION 'moves of the ledger are never changed or deleted';"
            " END $$"
        )
        op.execute(
            "CREATE TRIGGER ledger_move_is_kept BEFORE UPDATE OR DELETE ON ledger_move"
            " FOR EACH ROW EXECUTE FUNCTION ledger_move_is_kept()"
        )
        return
    for act in ('UPDATE', 'DELETE'):
        op.execute(
            f"CREATE TRIGGER ledger_move_no_{act.lower()} BEFORE {act} ON ledger_move"
            " WHEN (SELECT defer_foreign_keys FROM pragma_defer_foreign_keys) = 0"
            " BEGIN SELECT RAISE(ABORT, 'moves of the ledger are never changed or deleted'); END"
        )


def downgrade() -> None:
    with op.batch_alter_table('ledger_move', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_ledger_move_deal_id'))

    op.drop_table('ledger_move')
    if op.get_bind().dialect.name == 'postgresql':
        op.execute('DROP FUNCTION ledger_move_is_kept()')
    with op.batch_alter_table('ledger_order', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_ledger_order_reverses'))
        batch_op.drop_index(batch_op.f('ix_ledger_order_deal_id'))

    op.drop_table('ledger_order')
