"""Contracts with those who run incubators."""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('incubator_contract',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('incubator_id', sa.Uuid(), nullable=False),
    sa.Column('operator_id', sa.Uuid(), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('places', sa.Integer(), nullable=False),
    sa.Column('reserved_target', sa.Integer(), nullable=False),
    sa.Column('incubated_target', sa.Integer(), nullable=False),
    sa.Column('landed_target', sa.Integer(), nullable=False),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_incubator_contract_entered_by_person')),
    sa.ForeignKeyConstraint(['incubator_id'], ['node.id'], name=op.f('fk_incubator_contract_incubator_id_node'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['operator_id'], ['organization.id'], name=op.f('fk_incubator_contract_operator_id_organization')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_incubator_contract'))
    )
    with op.batch_alter_table('incubator_contract', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_incubator_contract_incubator_id'), ['incubator_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_incubator_contract_operator_id'), ['operator_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('incubator_contract', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_incubator_contract_operator_id'))
        batch_op.drop_index(batch_op.f('ix_incubator_contract_incubator_id'))

    op.drop_table('incubator_contract')
