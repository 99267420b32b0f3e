"""Which payment of a contract's plan an order of the ledger is about."""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('ledger_order', schema=None) as batch_op:
        batch_op.add_column(sa.Column('milestone_id', sa.Uuid(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_ledger_order_milestone_id_contract_milestone'), 'contract_milestone', ['milestone_id'], ['id'])
        batch_op.create_index(batch_op.f('ix_ledger_order_milestone_id'), ['milestone_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('ledger_order', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_ledger_order_milestone_id'))
        batch_op.drop_constraint(batch_op.f('fk_ledger_order_milestone_id_contract_milestone'), type_='foreignkey')
        batch_op.drop_column('milestone_id')
