"""Slots for what is sealed."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('sealed_slot',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('tag', sa.String(64), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sealed_slot')),
    sa.UniqueConstraint('tag', name=op.f('uq_sealed_slot_tag'))
    )


def downgrade() -> None:
    op.drop_table('sealed_slot')
