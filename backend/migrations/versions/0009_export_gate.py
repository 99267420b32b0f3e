"""The export gate: cases, declarations, permits, catalogue, lists, log."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('catalogue_entry',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(40), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('lane', sa.String(24), nullable=False),
    sa.Column('names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('keywords', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('source', sa.String(300), nullable=False),
    sa.Column('effective_from', sa.Date(), nullable=False),
    sa.Column('effective_to', sa.Date(), nullable=True),
    sa.Column('is_sample', sa.Boolean(), nullable=False),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_catalogue_entry_entered_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_catalogue_entry')),
    sa.UniqueConstraint('code', 'version', name=op.f('uq_catalogue_entry_code_version'))
    )
    op.create_table('party_list',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(200), nullable=False),
    sa.Column('source', sa.String(300), nullable=False),
    sa.Column('dated', sa.Date(), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('uploaded_by', sa.Uuid(), nullable=True),
    sa.Column('uploaded_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('retired_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['uploaded_by'], ['person.id'], name=op.f('fk_party_list_uploaded_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_party_list'))
    )
    op.create_table('listed_party',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('list_id', sa.Uuid(), nullable=False),
    sa.Column('name', sa.String(300), nullable=False),
    sa.Column('folded', sa.String(300), nullable=False),
    sa.Column('country', sa.String(60), nullable=False),
    sa.Column('remark', sa.String(300), nullable=False),
    sa.ForeignKeyConstraint(['list_id'], ['party_list.id'], name=op.f('fk_listed_party_list_id_party_list'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_listed_party'))
    )
    with op.batch_alter_table('listed_party', schema=None) as batch_op:
        batch_op.create_index('ix_listed_party_folded', ['folded'], unique=False)
        batch_op.create_index(batch_op.f('ix_listed_party_list_id'), ['list_id'], unique=False)

    op.create_table('export_case',
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('hits', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('weighed', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('screened_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('waiting_since', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('reason', sa.String(4000), nullable=False),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_export_case_decided_by_person')),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_export_case_listing_id_listing'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('listing_id', name=op.f('pk_export_case'))
    )
    with op.batch_alter_table('export_case', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_export_case_waiting_since'), ['waiting_since'], unique=False)

    op.create_table('export_declaration',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('answers', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('codes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('approval', sa.String(200), nullable=False),
    sa.Column('statement', sa.String(4000), nullable=False),
    sa.Column('declared_by', sa.Uuid(), nullable=True),
    sa.Column('declared_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['declared_by'], ['person.id'], name=op.f('fk_export_declaration_declared_by_person')),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_export_declaration_listing_id_listing'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_export_declaration'))
    )
    with op.batch_alter_table('export_declaration', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_export_declaration_listing_id'), ['listing_id'], unique=False)

    op.create_table('export_permit',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('organization_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('number', sa.String(80), nullable=False),
    sa.Column('issuer', sa.String(200), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('valid_until', sa.Date(), nullable=False),
    sa.Column('end_user', sa.String(300), nullable=False),
    sa.Column('end_country', sa.String(2), nullable=False),
    sa.Column('end_use', sa.String(2000), nullable=False),
    sa.Column('list_hits', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('list_reason', sa.String(2000), nullable=False),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('revoked_by', sa.Uuid(), nullable=True),
    sa.Column('revoked_at', sa.DateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_export_permit_entered_by_person')),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_export_permit_listing_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['organization_id'], ['organization.id'], name=op.f('fk_export_permit_organization_id_organization')),
    sa.ForeignKeyConstraint(['revoked_by'], ['person.id'], name=op.f('fk_export_permit_revoked_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_export_permit'))
    )
    with op.batch_alter_table('export_permit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_export_permit_listing_id'), ['listing_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_export_permit_organization_id'), ['organization_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_export_permit_valid_until'), ['valid_until'], unique=False)

    op.create_table('gate_event',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('listing_id', sa.Uuid(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('person_id', sa.Uuid(), nullable=True),
    sa.Column('data', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.ForeignKeyConstraint(['listing_id'], ['listing.id'], name=op.f('fk_gate_event_listing_id_listing'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_gate_event_person_id_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gate_event'))
    )
    with op.batch_alter_table('gate_event', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_gate_event_listing_id'), ['listing_id'], unique=False)

    # Not by a new table: dropping the old one would take along what refers to it.
    op.add_column('listing', sa.Column('export_openings', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False, server_default='{}'))


def downgrade() -> None:
    op.drop_column('listing', 'export_openings')

    with op.batch_alter_table('gate_event', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_gate_event_listing_id'))

    op.drop_table('gate_event')
    with op.batch_alter_table('export_permit', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_export_permit_valid_until'))
        batch_op.drop_index(batch_op.f('ix_export_permit_organization_id'))
        batch_op.drop_index(batch_op.f('ix_export_permit_listing_id'))

    op.drop_table('export_permit')
    with op.batch_alter_table('export_declaration', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_export_declaration_listing_id'))

    op.drop_table('export_declaration')
    with op.batch_alter_table('export_case', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_export_case_waiting_since'))

    op.drop_table('export_case')
    with op.batch_alter_table('listed_party', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_listed_party_list_id'))
        batch_op.drop_index('ix_listed_party_folded')

    op.drop_table('listed_party')
    op.drop_table('party_list')
    op.drop_table('catalogue_entry')
