"""Experts, panels with their seats and sheets, rankings, awards, breaches of integrity."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('expert',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('node_id', sa.Uuid(), nullable=True),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('unit', sa.String(200), nullable=False),
    sa.Column('position', sa.String(120), nullable=False),
    sa.Column('areas', sa.String(1000), nullable=False),
    sa.Column('field_codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('languages', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('ties', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('consented_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('applied_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('note', sa.String(1000), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_expert_decided_by_person')),
    sa.ForeignKeyConstraint(['node_id'], ['node.id'], name=op.f('fk_expert_node_id_node')),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_expert_person_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_expert')),
    sa.UniqueConstraint('person_id', name=op.f('uq_expert_person_id'))
    )
    with op.batch_alter_table('expert', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_expert_node_id'), ['node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_expert_state'), ['state'], unique=False)
    op.create_table('integrity_record',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('found_on', sa.Date(), nullable=False),
    sa.Column('source', sa.String(300), nullable=False),
    sa.Column('note', sa.String(1000), nullable=False),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('lifted_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_integrity_record_entered_by_person')),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_integrity_record_organization_id_organization'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_integrity_record'))
    )
    with op.batch_alter_table('integrity_record', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_integrity_record_organization_id'), ['organization_id'], unique=False)
    op.create_table('panel',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('round', sa.Integer(), nullable=False),
    sa.Column('blind', sa.Boolean(), nullable=False),
    sa.Column('members', sa.Integer(), nullable=False),
    sa.Column('technical', sa.Integer(), nullable=False),
    sa.Column('financial', sa.Integer(), nullable=False),
    sa.Column('comment_below', sa.Integer(), nullable=False),
    sa.Column('score_days', sa.Integer(), nullable=False),
    sa.Column('algorithm', sa.String(40), nullable=False),
    sa.Column('seed', sa.String(64), nullable=False),
    sa.Column('candidates', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('excluded', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('widened', sa.Boolean(), nullable=False),
    sa.Column('drawn_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('drawn_by', sa.Uuid(), nullable=True),
    sa.Column('declare_by', sa.DateTime(timezone=True), nullable=False),
    sa.Column('score_by', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_panel_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['drawn_by'], ['person.id'], name=op.f('fk_panel_drawn_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel')),
    sa.UniqueConstraint('challenge_id', 'round', name=op.f('uq_panel_challenge_id_round'))
    )
    with op.batch_alter_table('panel', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_panel_challenge_id'), ['challenge_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_panel_score_by'), ['score_by'], unique=False)
    op.create_table('award',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('place', sa.Integer(), nullable=False),
    sa.Column('proposal_id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('reason', sa.String(2000), nullable=False),
    sa.Column('chosen_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('chosen_by', sa.Uuid(), nullable=True),
    sa.Column('awarded_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_award_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['chosen_by'], ['person.id'], name=op.f('fk_award_chosen_by_person')),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_award_organization_id_organization')),
    sa.ForeignKeyConstraint(['proposal_id'], ['proposal.id'], name=op.f('fk_award_proposal_id_proposal')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_award'))
    )
    with op.batch_alter_table('award', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_award_challenge_id'), ['challenge_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_award_organization_id'), ['organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_award_proposal_id'), ['proposal_id'], unique=False)
        batch_op.create_index('uq_award_place', ['challenge_id', 'place'], unique=True, sqlite_where=sa.text("state <> 'revoked'"), postgresql_where=sa.text("state <> 'revoked'"))
        batch_op.create_index('uq_award_proposal', ['proposal_id'], unique=True, sqlite_where=sa.text("state <> 'revoked'"), postgresql_where=sa.text("state <> 'revoked'"))
    op.create_table('panel_ranking',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('panel_id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('rows', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('sha256', sa.String(64), nullable=False),
    sa.Column('ranked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ranked_by', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_panel_ranking_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['panel_id'], ['panel.id'], name=op.f('fk_panel_ranking_panel_id_panel'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['ranked_by'], ['person.id'], name=op.f('fk_panel_ranking_ranked_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel_ranking'))
    )
    with op.batch_alter_table('panel_ranking', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_panel_ranking_challenge_id'), ['challenge_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_panel_ranking_panel_id'), ['panel_id'], unique=False)
    op.create_table('panel_seat',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('panel_id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('expert_id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('replaces', sa.Integer(), nullable=True),
    sa.Column('invited_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('declared_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('scored_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('declare_by', sa.DateTime(timezone=True), nullable=False),
    sa.Column('score_by', sa.DateTime(timezone=True), nullable=False),
    sa.Column('reason', sa.String(2000), nullable=False),
    sa.Column('ties', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_panel_seat_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['expert_id'], ['expert.id'], name=op.f('fk_panel_seat_expert_id_expert')),
    sa.ForeignKeyConstraint(['panel_id'], ['panel.id'], name=op.f('fk_panel_seat_panel_id_panel'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_panel_seat_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_panel_seat')),
    sa.UniqueConstraint('panel_id', 'expert_id', name=op.f('uq_panel_seat_panel_id_expert_id')),
    sa.UniqueConstraint('panel_id', 'number', name=op.f('uq_panel_seat_panel_id_number'))
    )
    with op.batch_alter_table('panel_seat', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_panel_seat_challenge_id'), ['challenge_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_panel_seat_expert_id'), ['expert_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_panel_seat_panel_id'), ['panel_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_panel_seat_person_id'), ['person_id'], unique=False)
    op.create_table('proposal_check',
    sa.Column('proposal_id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('points', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('qualified', sa.Boolean(), nullable=False),
    sa.Column('reason', sa.String(2000), nullable=False),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['course.challenge_id'], name=op.f('fk_proposal_check_challenge_id_course'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_proposal_check_decided_by_person')),
    sa.ForeignKeyConstraint(['proposal_id'], ['proposal.id'], name=op.f('fk_proposal_check_proposal_id_proposal'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('proposal_id', name=op.f('pk_proposal_check'))
    )
    with op.batch_alter_table('proposal_check', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_proposal_check_challenge_id'), ['challenge_id'], unique=False)
    op.create_table('panel_sheet',
    sa.Column('seat_id', sa.Uuid(), nullable=False),
    sa.Column('proposal_id', sa.Uuid(), nullable=False),
    sa.Column('marks', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('saved_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['proposal_id'], ['proposal.id'], name=op.f('fk_panel_sheet_proposal_id_proposal'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['seat_id'], ['panel_seat.id'], name=op.f('fk_panel_sheet_seat_id_panel_seat'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('seat_id', 'proposal_id', name=op.f('pk_panel_sheet'))
    )


def downgrade() -> None:
    op.drop_table('panel_sheet')
    with op.batch_alter_table('proposal_check', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_proposal_check_challenge_id'))
    op.drop_table('proposal_check')
    with op.batch_alter_table('panel_seat', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_panel_seat_person_id'))
        batch_op.drop_index(batch_op.f('ix_panel_seat_panel_id'))
        batch_op.drop_index(batch_op.f('ix_panel_seat_expert_id'))
        batch_op.drop_index(batch_op.f('ix_panel_seat_challenge_id'))
    op.drop_table('panel_seat')
    with op.batch_alter_table('panel_ranking', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_panel_ranking_panel_id'))
        batch_op.drop_index(batch_op.f('ix_panel_ranking_challenge_id'))
    op.drop_table('panel_ranking')
    with op.batch_alter_table('award', schema=None) as batch_op:
        batch_op.drop_index('uq_award_proposal', sqlite_where=sa.text("state <> 'revoked'"), postgresql_where=sa.text("state <> 'revoked'"))
        batch_op.drop_index('uq_award_place', sqlite_where=sa.text("state <> 'revoked'"), postgresql_where=sa.text("state <> 'revoked'"))
        batch_op.drop_index(batch_op.f('ix_award_proposal_id'))
        batch_op.drop_index(batch_op.f('ix_award_organization_id'))
        batch_op.drop_index(batch_op.f('ix_award_challenge_id'))
    op.drop_table('award')
    with op.batch_alter_table('panel', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_panel_score_by'))
        batch_op.drop_index(batch_op.f('ix_panel_challenge_id'))
    op.drop_table('panel')
    with op.batch_alter_table('integrity_record', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_integrity_record_organization_id'))
    op.drop_table('integrity_record')
    with op.batch_alter_table('expert', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_expert_state'))
        batch_op.drop_index(batch_op.f('ix_expert_node_id'))
    op.drop_table('expert')
