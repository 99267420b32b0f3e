"""Programme metrics and projects; when invitations were sent."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('metric',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(60), nullable=False),
    sa.Column('table_number', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('parent_id', sa.Uuid(), nullable=True),
    sa.Column('names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('unit', sa.String(24), nullable=False),
    sa.Column('unit_names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('baseline_year', sa.Integer(), nullable=False),
    sa.Column('baseline', sa.Float(), nullable=False),
    sa.Column('target_year', sa.Integer(), nullable=False),
    sa.Column('target', sa.Float(), nullable=False),
    sa.Column('scope', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('source', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('notes', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['parent_id'], ['metric.id'], name=op.f('fk_metric_parent_id_metric')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_metric')),
    sa.UniqueConstraint('code', name=op.f('uq_metric_code'))
    )
    with op.batch_alter_table('metric', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_metric_parent_id'), ['parent_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_metric_table_number'), ['table_number'], unique=False)

    op.create_table('project_box',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_project_box')),
    sa.UniqueConstraint('number', name=op.f('uq_project_box_number'))
    )
    op.create_table('metric_actual',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('metric_id', sa.Uuid(), nullable=False),
    sa.Column('year', sa.Integer(), nullable=False),
    sa.Column('value', sa.Float(), nullable=False),
    sa.Column('source', sa.String(300), nullable=False),
    sa.Column('entered_by', sa.Uuid(), nullable=True),
    sa.Column('entered_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['entered_by'], ['person.id'], name=op.f('fk_metric_actual_entered_by_person')),
    sa.ForeignKeyConstraint(['metric_id'], ['metric.id'], name=op.f('fk_metric_actual_metric_id_metric'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_metric_actual')),
    sa.UniqueConstraint('metric_id', 'year', name=op.f('uq_metric_actual_metric_id_year'))
    )
    with op.batch_alter_table('metric_actual', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_metric_actual_entered_by'), ['entered_by'], unique=False)
        batch_op.create_index(batch_op.f('ix_metric_actual_metric_id'), ['metric_id'], unique=False)

    op.create_table('programme_project',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('code', sa.String(20), nullable=False),
    sa.Column('box_number', sa.Integer(), nullable=False),
    sa.Column('zone', sa.String(40), nullable=True),
    sa.Column('names', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
    sa.Column('status', sa.String(24), nullable=False),
    sa.Column('note', sa.String(1000), nullable=False),
    sa.Column('status_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['box_number'], ['project_box.number'], name=op.f('fk_programme_project_box_number_project_box')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programme_project')),
    sa.UniqueConstraint('code', name=op.f('uq_programme_project_code'))
    )
    with op.batch_alter_table('programme_project', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_programme_project_box_number'), ['box_number'], unique=False)
        batch_op.create_index(batch_op.f('ix_programme_project_zone'), ['zone'], unique=False)

    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.add_column(sa.Column('sending_since', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('sent_at', sa.DateTime(timezone=True), nullable=True))



def downgrade() -> None:
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.drop_column('sent_at')
        batch_op.drop_column('sending_since')

    with op.batch_alter_table('programme_project', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_programme_project_zone'))
        batch_op.drop_index(batch_op.f('ix_programme_project_box_number'))

    op.drop_table('programme_project')
    with op.batch_alter_table('metric_actual', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_metric_actual_metric_id'))
        batch_op.drop_index(batch_op.f('ix_metric_actual_entered_by'))

    op.drop_table('metric_actual')
    op.drop_table('project_box')
    with op.batch_alter_table('metric', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_metric_table_number'))
        batch_op.drop_index(batch_op.f('ix_metric_parent_id'))

    op.drop_table('metric')
