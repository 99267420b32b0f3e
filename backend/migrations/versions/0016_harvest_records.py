"""Of each listing that ever was public, when what is public of it last changed."""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('harvest_record',
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('home_node_id', sa.Uuid(), nullable=True),
    sa.Column('sha256', sa.String(64), nullable=False),
    sa.Column('gone', sa.Boolean(), nullable=False),
    sa.Column('changed_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['home_node_id'], ['node.id'], name=op.f('fk_harvest_record_home_node_id_node')),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_harvest_record_listing_id_listing'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('listing_id', name=op.f('pk_harvest_record')),
    sa.UniqueConstraint('number', name=op.f('uq_harvest_record_number'))
    )
    with op.batch_alter_table('harvest_record', schema=None) as batch_op:
        batch_op.create_index('ix_harvest_record_changed_at', ['changed_at', 'listing_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_harvest_record_home_node_id'), ['home_node_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('harvest_record', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_harvest_record_home_node_id'))
        batch_op.drop_index('ix_harvest_record_changed_at')

    op.drop_table('harvest_record')
