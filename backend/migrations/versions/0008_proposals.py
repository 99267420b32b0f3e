"""Opened proposals, and who released shares for their opening."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('proposal',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('submitted_by', sa.Uuid(), nullable=True),
    sa.Column('submitted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sha256', sa.String(64), nullable=False),
    sa.Column('damaged', sa.Boolean(), nullable=False),
    sa.Column('content', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_proposal_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_proposal_organization_id_organization')),
    sa.ForeignKeyConstraint(['submitted_by'], ['person.id'], name=op.f('fk_proposal_submitted_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposal')),
    sa.UniqueConstraint('challenge_id', 'organization_id', name=op.f('uq_proposal_challenge_id_organization_id'))
    )
    with op.batch_alter_table('proposal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_proposal_challenge_id'), ['challenge_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_proposal_organization_id'), ['organization_id'], unique=False)

    op.create_table('share_release',
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('holder', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_share_release_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_share_release_person_id_person')),
    sa.PrimaryKeyConstraint('challenge_id', 'holder', name=op.f('pk_share_release')),
    sa.UniqueConstraint('challenge_id', 'person_id', name=op.f('uq_share_release_challenge_id_person_id'))
    )
    with op.batch_alter_table('share_release', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_share_release_person_id'), ['person_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('share_release', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_share_release_person_id'))

    op.drop_table('share_release')
    with op.batch_alter_table('proposal', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_proposal_organization_id'))
        batch_op.drop_index(batch_op.f('ix_proposal_challenge_id'))

    op.drop_table('proposal')
