"""The courses of posted challenges."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('course',
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('node_id', sa.Uuid(), nullable=True),
    sa.Column('stage', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('posted_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('stage_since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deadline_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('deadline_zone', sa.String(64), nullable=False),
    sa.Column('frozen', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('frozen_sha256', sa.String(64), nullable=False),
    sa.Column('public_key', sa.String(64), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['listing.id'], name=op.f('fk_course_challenge_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['node_id'], ['node.id'], name=op.f('fk_course_node_id_node')),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_course_organization_id_organization')),
    sa.PrimaryKeyConstraint('challenge_id', name=op.f('pk_course'))
    )
    with op.batch_alter_table('course', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_course_deadline_at'), ['deadline_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_course_node_id'), ['node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_course_organization_id'), ['organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_course_stage'), ['stage'], unique=False)

    op.create_table('course_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('data', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_course_event_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_course_event_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_course_event'))
    )
    with op.batch_alter_table('course_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_course_event_challenge_id'), ['challenge_id'], unique=False)

    op.create_table('course_question',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('asker_id', sa.Uuid(), nullable=False),
    sa.Column('text', sa.String(1000), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('answer', sa.String(3000), nullable=False),
    sa.Column('answered_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('answered_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['answered_by'], ['person.id'], name=op.f('fk_course_question_answered_by_person')),
    sa.ForeignKeyConstraint(['asker_id'], ['person.id'], name=op.f('fk_course_question_asker_id_person')),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_course_question_challenge_id_course'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_course_question'))
    )
    with op.batch_alter_table('course_question', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_course_question_asker_id'), ['asker_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_course_question_challenge_id'), ['challenge_id'], unique=False)

    op.create_table('course_follower',
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('since', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_course_follower_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_course_follower_person_id_person')),
    sa.PrimaryKeyConstraint('challenge_id', 'person_id', name=op.f('pk_course_follower'))
    )


def downgrade() -> None:
    op.drop_table('course_follower')
    with op.batch_alter_table('course_question', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_course_question_challenge_id'))
        batch_op.drop_index(batch_op.f('ix_course_question_asker_id'))

    op.drop_table('course_question')
    with op.batch_alter_table('course_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_course_event_challenge_id'))

    op.drop_table('course_event')
    with op.batch_alter_table('course', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_course_stage'))
        batch_op.drop_index(batch_op.f('ix_course_organization_id'))
        batch_op.drop_index(batch_op.f('ix_course_node_id'))
        batch_op.drop_index(batch_op.f('ix_course_deadline_at'))

    op.drop_table('course')
