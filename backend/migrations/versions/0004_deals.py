"""Deals: their course, what is said in them, what is to be done."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('deal_number',
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('year', name=op.f('pk_deal_number'))
    )
    op.create_table('deal',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('source', sa.String(24), nullable=False),
    sa.Column('stage', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('achievement_id', sa.Uuid(), nullable=True),
    sa.Column('challenge_id', sa.Uuid(), nullable=True),
    sa.Column('achievement_titles', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('challenge_titles', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('pair_id', sa.Uuid(), nullable=True),
    sa.Column('score', sa.Integer(), nullable=True),
    sa.Column('supply_organization_id', sa.Uuid(), nullable=False),
    sa.Column('demand_organization_id', sa.Uuid(), nullable=False),
    sa.Column('supply_node_id', sa.Uuid(), nullable=True),
    sa.Column('demand_node_id', sa.Uuid(), nullable=True),
    sa.Column('supply_anonymous', sa.Boolean(), nullable=False),
    sa.Column('demand_anonymous', sa.Boolean(), nullable=False),
    sa.Column('supply_consented_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('demand_consented_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('manager_id', sa.Uuid(), nullable=True),
    sa.Column('expected_minor', sa.BigInteger(), nullable=True),
    sa.Column('expected_currency', sa.String(3), nullable=False),
    sa.Column('agreed_minor', sa.BigInteger(), nullable=True),
    sa.Column('agreed_currency', sa.String(3), nullable=False),
    sa.Column('price_route', sa.String(24), nullable=True),
    sa.Column('contract_kind', sa.String(24), nullable=True),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('next_action', sa.String(300), nullable=False),
    sa.Column('next_due_on', sa.Date(), nullable=True),
    sa.Column('lost_reason', sa.String(24), nullable=True),
    sa.Column('lost_at_stage', sa.String(24), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.Column('opened_by', sa.Uuid(), nullable=True),
    sa.Column('opened_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('stage_since', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('search_titles', sa.String(), nullable=False),
    sa.Column('search_parties', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['achievement_id'], ['listing.id'], name=op.f('fk_deal_achievement_id_listing')),
    sa.ForeignKeyConstraint(['challenge_id'], ['listing.id'], name=op.f('fk_deal_challenge_id_listing')),
    sa.ForeignKeyConstraint(['demand_node_id'], ['node.id'], name=op.f('fk_deal_demand_node_id_node')),
    sa.ForeignKeyConstraint(['demand_organization_id'], ['organization.id'], name=op.f('fk_deal_demand_organization_id_organization')),
    sa.ForeignKeyConstraint(['manager_id'], ['person.id'], name=op.f('fk_deal_manager_id_person')),
    sa.ForeignKeyConstraint(['opened_by'], ['person.id'], name=op.f('fk_deal_opened_by_person')),
    sa.ForeignKeyConstraint(['pair_id'], ['suggested_pair.id'], name=op.f('fk_deal_pair_id_suggested_pair'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['supply_node_id'], ['node.id'], name=op.f('fk_deal_supply_node_id_node')),
    sa.ForeignKeyConstraint(['supply_organization_id'], ['organization.id'], name=op.f('fk_deal_supply_organization_id_organization')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deal')),
    sa.UniqueConstraint('number', name=op.f('uq_deal_number')),
    sa.UniqueConstraint('pair_id', name=op.f('uq_deal_pair_id'))
    )
    with op.batch_alter_table('deal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deal_demand_node_id'), ['demand_node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deal_demand_organization_id'), ['demand_organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deal_manager_id'), ['manager_id'], unique=False)
        batch_op.create_index('ix_deal_stage_next_due_on', ['stage', 'next_due_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_deal_supply_node_id'), ['supply_node_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deal_supply_organization_id'), ['supply_organization_id'], unique=False)
        batch_op.create_index('uq_deal_open_demand', ['challenge_id', 'supply_organization_id'], unique=True, sqlite_where=sa.text("achievement_id IS NULL AND challenge_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"), postgresql_where=sa.text("achievement_id IS NULL AND challenge_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"))
        batch_op.create_index('uq_deal_open_technology', ['achievement_id', 'demand_organization_id'], unique=True, sqlite_where=sa.text("achievement_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"), postgresql_where=sa.text("achievement_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"))

    op.create_table('deal_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('side', sa.String(24), nullable=True),
    sa.Column('data', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_deal_event_deal_id_deal'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_deal_event_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deal_event'))
    )
    with op.batch_alter_table('deal_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deal_event_deal_id'), ['deal_id'], unique=False)

    op.create_table('deal_message',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('author_id', sa.Uuid(), nullable=False),
    sa.Column('side', sa.String(24), nullable=False),
    sa.Column('private', sa.Boolean(), nullable=False),
    sa.Column('text', sa.String(5000), nullable=False),
    sa.Column('reply_to', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['person.id'], name=op.f('fk_deal_message_author_id_person')),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_deal_message_deal_id_deal'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['reply_to'], ['deal_message.id'], name=op.f('fk_deal_message_reply_to_deal_message'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deal_message'))
    )
    with op.batch_alter_table('deal_message', schema=None) as batch_op:
        batch_op.create_index('ix_deal_message_deal_id_created_at', ['deal_id', 'created_at'], unique=False)

    op.create_table('deal_task',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('title', sa.String(300), nullable=False),
    sa.Column('check', sa.String(24), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('assignee_id', sa.Uuid(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('result', sa.String(2000), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('done_by', sa.Uuid(), nullable=True),
    sa.Column('created_by', sa.Uuid(), nullable=True),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['assignee_id'], ['person.id'], name=op.f('fk_deal_task_assignee_id_person')),
    sa.ForeignKeyConstraint(['created_by'], ['person.id'], name=op.f('fk_deal_task_created_by_person')),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_deal_task_deal_id_deal'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['done_by'], ['person.id'], name=op.f('fk_deal_task_done_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deal_task'))
    )
    with op.batch_alter_table('deal_task', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_deal_task_assignee_id'), ['assignee_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_deal_task_deal_id'), ['deal_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('deal_task', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_deal_task_deal_id'))
        batch_op.drop_index(batch_op.f('ix_deal_task_assignee_id'))

    op.drop_table('deal_task')
    with op.batch_alter_table('deal_message', schema=None) as batch_op:
        batch_op.drop_index('ix_deal_message_deal_id_created_at')

    op.drop_table('deal_message')
    with op.batch_alter_table('deal_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_deal_event_deal_id'))

    op.drop_table('deal_event')
    with op.batch_alter_table('deal', schema=None) as batch_op:
        batch_op.drop_index('uq_deal_open_technology', sqlite_where=sa.text("achievement_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"), postgresql_where=sa.text("achievement_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"))
        batch_op.drop_index('uq_deal_open_demand', sqlite_where=sa.text("achievement_id IS NULL AND challenge_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"), postgresql_where=sa.text("achievement_id IS NULL AND challenge_id IS NOT NULL AND stage NOT IN ('closed', 'lost')"))
        batch_op.drop_index(batch_op.f('ix_deal_supply_organization_id'))
        batch_op.drop_index(batch_op.f('ix_deal_supply_node_id'))
        batch_op.drop_index('ix_deal_stage_next_due_on')
        batch_op.drop_index(batch_op.f('ix_deal_manager_id'))
        batch_op.drop_index(batch_op.f('ix_deal_demand_organization_id'))
        batch_op.drop_index(batch_op.f('ix_deal_demand_node_id'))

    op.drop_table('deal')
    op.drop_table('deal_number')
