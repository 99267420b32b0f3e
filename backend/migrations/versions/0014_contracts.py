"""Contracts: terms, versions that the database lets nobody change, signatures, milestones."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('contract',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('deal_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.String(24), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('terms', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('created_by', sa.Uuid(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('version_in_force', sa.Integer(), nullable=True),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('amount_minor', sa.BigInteger(), nullable=True),
    sa.Column('currency', sa.String(3), nullable=False),
    sa.Column('registry_office', sa.String(200), nullable=False),
    sa.Column('registry_number', sa.String(60), nullable=False),
    sa.Column('registered_on', sa.Date(), nullable=True),
    sa.Column('registered_minor', sa.BigInteger(), nullable=True),
    sa.Column('registered_technology_minor', sa.BigInteger(), nullable=True),
    sa.Column('certificate_id', sa.Uuid(), nullable=True),
    sa.Column('transfer_on', sa.Date(), nullable=True),
    sa.Column('transfer_reference', sa.String(120), nullable=False),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.ForeignKeyConstraint(['certificate_id'], ['stored_file.id'], name=op.f('fk_contract_certificate_id_stored_file')),
    sa.ForeignKeyConstraint(['created_by'], ['person.id'], name=op.f('fk_contract_created_by_person')),
    sa.ForeignKeyConstraint(['deal_id'], ['deal.id'], name=op.f('fk_contract_deal_id_deal')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contract')),
    sa.UniqueConstraint('deal_id', name=op.f('uq_contract_deal_id')),
    sa.UniqueConstraint('number', name=op.f('uq_contract_number'))
    )

    op.create_table('contract_version',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('contract_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(24), nullable=False),
    sa.Column('terms', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('digest', sa.String(64), nullable=False),
    sa.Column('reason', sa.String(2000), nullable=False),
    sa.Column('issued_by', sa.Uuid(), nullable=False),
    sa.Column('issued_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['contract_id'], ['contract.id'], name=op.f('fk_contract_version_contract_id_contract')),
    sa.ForeignKeyConstraint(['issued_by'], ['person.id'], name=op.f('fk_contract_version_issued_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contract_version')),
    sa.UniqueConstraint('contract_id', 'number', name=op.f('uq_contract_version_contract_id_number'))
    )
    with op.batch_alter_table('contract_version', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contract_version_contract_id'), ['contract_id'], unique=False)

    op.create_table('contract_signature',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('version_id', sa.Uuid(), nullable=False),
    sa.Column('party', sa.String(24), nullable=False),
    sa.Column('signatory', sa.String(100), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=False),
    sa.Column('file_id', sa.Uuid(), nullable=False),
    sa.Column('recorded_by', sa.Uuid(), nullable=False),
    sa.Column('recorded_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_contract_signature_file_id_stored_file')),
    sa.ForeignKeyConstraint(['recorded_by'], ['person.id'], name=op.f('fk_contract_signature_recorded_by_person')),
    sa.ForeignKeyConstraint(['version_id'], ['contract_version.id'], name=op.f('fk_contract_signature_version_id_contract_version')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contract_signature')),
    sa.UniqueConstraint('version_id', 'party', name=op.f('uq_contract_signature_version_id_party'))
    )
    with op.batch_alter_table('contract_signature', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contract_signature_version_id'), ['version_id'], unique=False)

    op.create_table('contract_milestone',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('contract_id', sa.Uuid(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('label', sa.String(200), nullable=False),
    sa.Column('trigger', sa.String(24), nullable=False),
    sa.Column('condition', sa.String(300), nullable=False),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('amount_minor', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(3), nullable=False),
    sa.Column('state', sa.String(24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('evidence', sa.String(2000), nullable=False),
    sa.Column('file_id', sa.Uuid(), nullable=True),
    sa.Column('reported_by', sa.Uuid(), nullable=True),
    sa.Column('reported_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('decided_by', sa.Uuid(), nullable=True),
    sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('comment', sa.String(2000), nullable=False),
    sa.CheckConstraint('amount_minor > 0', name=op.f('ck_contract_milestone_amount_above_zero')),
    sa.ForeignKeyConstraint(['contract_id'], ['contract.id'], name=op.f('fk_contract_milestone_contract_id_contract')),
    sa.ForeignKeyConstraint(['decided_by'], ['person.id'], name=op.f('fk_contract_milestone_decided_by_person')),
    sa.ForeignKeyConstraint(['file_id'], ['stored_file.id'], name=op.f('fk_contract_milestone_file_id_stored_file')),
    sa.ForeignKeyConstraint(['reported_by'], ['person.id'], name=op.f('fk_contract_milestone_reported_by_person')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contract_milestone'))
    )
    with op.batch_alter_table('contract_milestone', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_contract_milestone_contract_id'), ['contract_id'], unique=False)

    _keep_versions()


def _keep_versions() -> None:
    # What repairs a database sets the checks of references aside, and with them this one: as a
    # replica's session does on PostgreSQL, and with defer_foreign_keys on SQLite.
    if op.get_bind().dialect.name == 'postgresql':
        op.execute(
            "CREATE FUNCTION contract_version_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$"
            " BEGIN RAISE EXCEPTION 'issued versions of contracts are never changed or deleted';"
            " END $$"
        )
        op.execute(
            "CREATE TRIGGER contract_version_is_kept BEFORE UPDATE OR DELETE ON contract_version"
            " FOR EACH ROW EXECUTE FUNCTION contract_version_is_kept()"
        )
        return
    for act in ('UPDATE', 'DELETE'):
        op.execute(
            f"CREATE TRIGGER contract_version_no_{act.lower()} BEFORE {act} ON contract_version"
            " WHEN (SELECT defer_foreign_keys FROM pragma_defer_foreign_keys) = 0"
            " BEGIN SELECT RAISE(ABORT, 'issued versions of contracts are never changed or deleted');"
            " END"
        )


def downgrade() -> None:
    op.drop_table('contract_milestone')
    op.drop_table('contract_signature')
    op.drop_table('contract_version')
    if op.get_bind().dialect.name == 'postgresql':
        op.execute('DROP FUNCTION contract_version_is_kept()')
    op.drop_table('contract')
