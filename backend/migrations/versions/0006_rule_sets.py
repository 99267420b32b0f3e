"""Rule sets: what is in force where, from a day on, with its source."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('rule_set',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(60), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('country', sa.String(2), nullable=False),
    sa.Column('region', sa.String(6), nullable=False),
    sa.Column('basis', sa.String(24), nullable=False),
    sa.Column('standing', sa.String(24), nullable=False),
    sa.Column('terms', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('source', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('remarks', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('effective_from', sa.Date(), nullable=False),
    sa.Column('effective_to', sa.Date(), nullable=True),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_rule_set_entered_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rule_set')),
    sa.UniqueConstraint('code', 'version', name=op.f('uq_rule_set_code_version'))
    )
    with op.batch_alter_table('rule_set', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_rule_set_kind'), ['kind'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('rule_set', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_rule_set_kind'))

    op.drop_table('rule_set')
