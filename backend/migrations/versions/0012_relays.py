"""Relays of projects from an incubator to where they land."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('relay_number',
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('year', name=op.f('pk_relay_number'))
    )
    op.create_table('relay',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('mode', sa.String(24), nullable=False),
    sa.Column('stage', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('achievement_id', sa.Uuid(), nullable=False),
    sa.Column('achievement_titles', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('partner_id', sa.Uuid(), nullable=True),
    sa.Column('sending_node_id', sa.Uuid(), nullable=False),
    sa.Column('incubator_id', sa.Uuid(), nullable=False),
    sa.Column('receiving_node_id', sa.Uuid(), nullable=False),
    sa.Column('titles', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('summaries', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('team', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('site', sa.String(300), nullable=False),
    sa.Column('mentor', sa.String(200), nullable=False),
    sa.Column('graduates_on', sa.Date(), nullable=True),
    sa.Column('proposed_by', sa.Uuid(), nullable=True),
    sa.Column('offered_by', sa.Uuid(), nullable=True),
    sa.Column('accepted_by', sa.Uuid(), nullable=True),
    sa.Column('accepted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('company', sa.String(200), nullable=False),
    sa.Column('company_code', sa.String(60), nullable=False),
    sa.Column('registered_on', sa.Date(), nullable=True),
    sa.Column('landing_site', sa.String(300), nullable=False),
    sa.Column('landed_on', sa.Date(), nullable=True),
    sa.Column('accelerates_until', sa.Date(), nullable=True),
    sa.Column('landed_elsewhere', sa.String(200), nullable=False),
    sa.Column('ended_from', sa.String(24), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('opened_by', sa.Uuid(), nullable=True),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('stage_since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('admitted_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('graduated_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('search_words', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['accepted_by'], ['person.id'], name=op.f('fk_relay_accepted_by_person')),
    sa.ForeignKeyConstraint(['achievement_id'], ['listing.id'], name=op.f('fk_relay_achievement_id_listing')),
    sa.ForeignKeyConstraint(['incubator_id'], ['node.id'], name=op.f('fk_relay_incubator_id_node')),
    sa.ForeignKeyConstraint(['offered_by'], ['person.id'], name=op.f('fk_relay_offered_by_person')),
    sa.ForeignKeyConstraint(['opened_by'], ['person.id'], name=op.f('fk_relay_opened_by_person')),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_relay_organization_id_organization')),
    sa.ForeignKeyConstraint(['partner_id'], ['organization.id'], name=op.f('fk_relay_partner_id_organization')),
    sa.ForeignKeyConstraint(['proposed_by'], ['person.id'], name=op.f('fk_relay_proposed_by_person')),
    sa.ForeignKeyConstraint(['receiving_node_id'], ['node.id'], name=op.f('fk_relay_receiving_node_id_node')),
    sa.ForeignKeyConstraint(['sending_node_id'], ['node.id'], name=op.f('fk_relay_sending_node_id_node')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relay')),
    sa.UniqueConstraint('number', name=op.f('uq_relay_number'))
    )
    with op.batch_alter_table('relay', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relay_incubator_id'), ['incubator_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relay_organization_id'), ['organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relay_partner_id'), ['partner_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relay_receiving_node_id'), ['receiving_node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_relay_sending_node_id'), ['sending_node_id'], unique=False)
        batch_op.create_index('ix_relay_stage_due_on', ['stage', 'due_on'], unique=False)
        batch_op.create_index('uq_relay_open_achievement', ['achievement_id'], unique=True, sqlite_where=sa.text("stage NOT IN ('completed', 'withdrawn', 'failed', 'elsewhere')"), postgresql_where=sa.text("stage NOT IN ('completed', 'withdrawn', 'failed', 'elsewhere')"))

    op.create_table('relay_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('relay_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('side', sa.String(24), nullable=True),
    sa.Column('data', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_relay_event_person_id_person')),
    sa.ForeignKeyConstraint(['relay_id'], ['relay.id'], name=op.f('fk_relay_event_relay_id_relay'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relay_event'))
    )
    with op.batch_alter_table('relay_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relay_event_relay_id'), ['relay_id'], unique=False)

    op.create_table('relay_milestone',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('relay_id', sa.Uuid(), nullable=False),
    sa.Column('title', sa.String(300), nullable=False),
    sa.Column('planned_on', sa.Date(), nullable=False),
    sa.Column('report', sa.String(2000), nullable=False),
    sa.Column('reported_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reported_by', sa.Uuid(), nullable=True),
    sa.Column('verdict', sa.String(24), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_relay_milestone_decided_by_person')),
    sa.ForeignKeyConstraint(['relay_id'], ['relay.id'], name=op.f('fk_relay_milestone_relay_id_relay'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['reported_by'], ['person.id'], name=op.f('fk_relay_milestone_reported_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relay_milestone'))
    )
    with op.batch_alter_table('relay_milestone', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relay_milestone_relay_id'), ['relay_id'], unique=False)

    op.create_table('relay_year',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('relay_id', sa.Uuid(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('alive', sa.Boolean(), nullable=False),
    sa.Column('jobs', sa.Integer(), nullable=False),
    sa.Column('revenue_minor', sa.BigInteger(), nullable=False),
    sa.Column('tax_minor', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(3), nullable=False),
    sa.Column('note', sa.String(2000), nullable=False),
    sa.Column('reported_by', sa.Uuid(), nullable=True),
    sa.Column('reported_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['relay_id'], ['relay.id'], name=op.f('fk_relay_year_relay_id_relay'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['reported_by'], ['person.id'], name=op.f('fk_relay_year_reported_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relay_year')),
    sa.UniqueConstraint('relay_id', 'year', name=op.f('uq_relay_year_relay_id_year'))
    )
    with op.batch_alter_table('relay_year', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relay_year_relay_id'), ['relay_id'], unique=False)

    op.create_table('relay_evidence',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('relay_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('milestone_id', sa.Uuid(), nullable=True),
    sa.Column('text', sa.String(1000), nullable=False),
    sa.Column('happened_on', sa.Date(), nullable=True),
    sa.Column('file_id', sa.Uuid(), nullable=True),
    sa.Column('added_by', sa.Uuid(), nullable=True),
    sa.Column('added_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['added_by'], ['person.id'], name=op.f('fk_relay_evidence_added_by_person')),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_relay_evidence_file_id_stored_file')),
    sa.ForeignKeyConstraint(['milestone_id'], ['relay_milestone.id'], name=op.f('fk_relay_evidence_milestone_id_relay_milestone'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['relay_id'], ['relay.id'], name=op.f('fk_relay_evidence_relay_id_relay'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_relay_evidence'))
    )
    with op.batch_alter_table('relay_evidence', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_relay_evidence_relay_id'), ['relay_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('relay_evidence', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_relay_evidence_relay_id'))

    op.drop_table('relay_evidence')
    with op.batch_alter_table('relay_year', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_relay_year_relay_id'))

    op.drop_table('relay_year')
    with op.batch_alter_table('relay_milestone', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_relay_milestone_relay_id'))

    op.drop_table('relay_milestone')
    with op.batch_alter_table('relay_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_relay_event_relay_id'))

    op.drop_table('relay_event')
    with op.batch_alter_table('relay', schema=None) as batch_op:
        batch_op.drop_index('uq_relay_open_achievement', sqlite_where=sa.text("stage NOT IN ('completed', 'withdrawn', 'failed', 'elsewhere')"), postgresql_where=sa.text("stage NOT IN ('completed', 'withdrawn', 'failed', 'elsewhere')"))
        batch_op.drop_index('ix_relay_stage_due_on')
        batch_op.drop_index(batch_op.f('ix_relay_sending_node_id'))
        batch_op.drop_index(batch_op.f('ix_relay_receiving_node_id'))
        batch_op.drop_index(batch_op.f('ix_relay_partner_id'))
        batch_op.drop_index(batch_op.f('ix_relay_organization_id'))
        batch_op.drop_index(batch_op.f('ix_relay_incubator_id'))

    op.drop_table('relay')
    op.drop_table('relay_number')
