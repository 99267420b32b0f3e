"""Match inbox, saved searches, counted searches."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('query_count',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('lang', sa.String(8), nullable=False),
    sa.Column('text', sa.String(120), nullable=False),
    sa.Column('asked', sa.Integer(), nullable=False),
    sa.Column('found', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_query_count')),
    sa.UniqueConstraint('day', 'kind', 'lang', 'text', name=op.f('uq_query_count_day_kind_lang_text'))
    )
    with op.batch_alter_table('query_count', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_query_count_day'), ['day'], unique=False)

    op.create_table('saved_search',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(80), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('question', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('lang', sa.String(8), nullable=False),
    sa.Column('frequency', sa.String(24), nullable=False),
    sa.Column('watched_since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_saved_search_person_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_search'))
    )
    with op.batch_alter_table('saved_search', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_saved_search_frequency'), ['frequency'], unique=False)
        batch_op.create_index(batch_op.f('ix_saved_search_person_id'), ['person_id'], unique=False)

    op.create_table('alert_letter',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('search_id', sa.Uuid(), nullable=False),
    sa.Column('slot', sa.String(40), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sending_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['search_id'], ['saved_search.id'], name=op.f('fk_alert_letter_search_id_saved_search'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_alert_letter')),
    sa.UniqueConstraint('search_id', 'slot', name=op.f('uq_alert_letter_search_id_slot'))
    )
    op.create_table('alert_listing',
    sa.Column('search_id', sa.Uuid(), nullable=False),
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('found_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('letter_id', sa.Uuid(), nullable=True),
    sa.Column('waiting', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['letter_id'], ['alert_letter.id'], name=op.f('fk_alert_listing_letter_id_alert_letter'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_alert_listing_listing_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['search_id'], ['saved_search.id'], name=op.f('fk_alert_listing_search_id_saved_search'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('search_id', 'listing_id', name=op.f('pk_alert_listing'))
    )
    with op.batch_alter_table('alert_listing', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_alert_listing_letter_id'), ['letter_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_alert_listing_listing_id'), ['listing_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_alert_listing_waiting'), ['waiting'], unique=False)

    op.create_table('suggested_pair',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('challenge_id', sa.Uuid(), nullable=False),
    sa.Column('achievement_id', sa.Uuid(), nullable=False),
    sa.Column('score', sa.Integer(), nullable=False),
    sa.Column('reasons', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('found_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('scored_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('paired_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['achievement_id'], ['listing.id'], name=op.f('fk_suggested_pair_achievement_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['challenge_id'], ['listing.id'], name=op.f('fk_suggested_pair_challenge_id_listing'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_suggested_pair')),
    sa.UniqueConstraint('challenge_id', 'achievement_id', name=op.f('uq_suggested_pair_challenge_id_achievement_id'))
    )
    with op.batch_alter_table('suggested_pair', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_suggested_pair_achievement_id'), ['achievement_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggested_pair_challenge_id'), ['challenge_id'], unique=False)

    op.create_table('suggestion_due',
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('asked_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('available_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_suggestion_due_listing_id_listing'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('listing_id', name=op.f('pk_suggestion_due'))
    )
    with op.batch_alter_table('suggestion_due', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_suggestion_due_available_at'), ['available_at'], unique=False)

    op.create_table('suggestion',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('pair_id', sa.Uuid(), nullable=False),
    sa.Column('role', sa.String(24), nullable=False),
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('other_id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('node_id', sa.Uuid(), nullable=True),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('decline_reason', sa.String(24), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.Column('lesson', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=True),
    sa.Column('lowered_by', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('snoozed_until', sa.Date(), nullable=True),
    sa.Column('assigned_to', sa.Uuid(), nullable=True),
    sa.Column('human_score', sa.Integer(), nullable=True),
    sa.Column('closed_because', sa.String(24), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['assigned_to'], ['person.id'], name=op.f('fk_suggestion_assigned_to_person')),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_suggestion_decided_by_person')),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_suggestion_listing_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['node_id'], ['node.id'], name=op.f('fk_suggestion_node_id_node')),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_suggestion_organization_id_organization')),
    sa.ForeignKeyConstraint(['other_id'], ['listing.id'], name=op.f('fk_suggestion_other_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['pair_id'], ['suggested_pair.id'], name=op.f('fk_suggestion_pair_id_suggested_pair'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_suggestion')),
    sa.UniqueConstraint('pair_id', 'role', 'listing_id', name=op.f('uq_suggestion_pair_id_role_listing_id'))
    )
    with op.batch_alter_table('suggestion', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_suggestion_assigned_to'), ['assigned_to'], unique=False)
        batch_op.create_index('ix_suggestion_listing_id_state', ['listing_id', 'state'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_node_id'), ['node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_organization_id'), ['organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_other_id'), ['other_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_pair_id'), ['pair_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_snoozed_until'), ['snoozed_until'], unique=False)
        batch_op.create_index(batch_op.f('ix_suggestion_state'), ['state'], unique=False)

    # What is on the market already is looked at as well.
    op.execute(
        "INSERT INTO suggestion_due (listing_id, asked_at, available_at, attempts)"
        " SELECT id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0 FROM listing WHERE state = 'published'"
    )


def downgrade() -> None:
    with op.batch_alter_table('query_count', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_query_count_day'))

    op.drop_table('query_count')
    with op.batch_alter_table('suggestion', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_suggestion_state'))
        batch_op.drop_index(batch_op.f('ix_suggestion_snoozed_until'))
        batch_op.drop_index(batch_op.f('ix_suggestion_pair_id'))
        batch_op.drop_index(batch_op.f('ix_suggestion_other_id'))
        batch_op.drop_index(batch_op.f('ix_suggestion_organization_id'))
        batch_op.drop_index(batch_op.f('ix_suggestion_node_id'))
        batch_op.drop_index('ix_suggestion_listing_id_state')
        batch_op.drop_index(batch_op.f('ix_suggestion_assigned_to'))

    op.drop_table('suggestion')
    with op.batch_alter_table('suggestion_due', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_suggestion_due_available_at'))

    op.drop_table('suggestion_due')
    with op.batch_alter_table('suggested_pair', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_suggested_pair_challenge_id'))
        batch_op.drop_index(batch_op.f('ix_suggested_pair_achievement_id'))

    op.drop_table('suggested_pair')
    with op.batch_alter_table('alert_listing', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_alert_listing_waiting'))
        batch_op.drop_index(batch_op.f('ix_alert_listing_listing_id'))
        batch_op.drop_index(batch_op.f('ix_alert_listing_letter_id'))

    op.drop_table('alert_listing')
    op.drop_table('alert_letter')
    with op.batch_alter_table('saved_search', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_saved_search_person_id'))
        batch_op.drop_index(batch_op.f('ix_saved_search_frequency'))

    op.drop_table('saved_search')
