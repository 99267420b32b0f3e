"""Who is answered what about rules and money, as `table` says it of all else."""

TABLE = """
GET /ledger/{deal_id}
    driven deal: 200 PARTIES DESKS manager administrator; 401 visitor; 404 *
POST /ledger/{deal_id}/orders
    driven deal: 409 manager administrator; 401 visitor; 403 PARTIES DESKS; 404 *
POST /ledger/orders/{order_id}/steps
    pending order: 200 tto owner head administrator; 401 visitor; 403 PARTIES DESKS manager; 404 *
POST /distribution/calculations
    -: 200 *
GET /rule-sets
    -: 200 *
GET /rule-sets/in-force
    -: 200 *
POST /rule-sets
    -: 201 regulator administrator; 401 visitor; 403 *
POST /rule-sets/{code}/{version}/end
    -: 200 regulator administrator; 401 visitor; 403 *
"""
