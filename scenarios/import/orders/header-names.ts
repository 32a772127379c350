import { ORDER_FIELDS, type OrderField } from './order-field.ts'

/**
 * Usual names of each column, best first, as {@link normaliseHeader} leaves them. Where a file has several
 * times, the one at which the buyer ordered comes before the one at which they paid.
 */
const NAMES: Readonly<Record<OrderField, readonly string[]>> = {
  timestamp: words(
    '下单时间 订单时间 订单创建时间 创建时间 ordertime orderdate orderdatetime placedat orderedat',
    'orderpurchasetimestamp purchasetimestamp invoicedate transactiontimestamp transactiondate',
    'transactiontime saletime saledate salesdate createdat timestamp 付款时间 支付时间 成交时间 paidat paymenttime',
    '日期时间 时间 日期 datetime date time',
  ),
  sku: words(
    'sku skuid skucode 商品编码 商家编码 sku编码 货号 商品id 商品编号 商品代码 产品编码 stockcode productid productcode',
    'itemid itemcode articleid materialnumber variantsku lineitemsku asin barcode ean upc product item',
    '商品 商品名称 productname itemname',
  ),
  quantity: words(
    'quantity qty 数量 商品数量 购买数量 下单数量 件数 销量 units orderedquantity orderquantity quantityordered unitssold',
    'itemquantity lineitemquantity pieces count',
  ),
  orderId: words(
    '订单号 订单编号 订单id 主订单编号 交易编号 orderid orderno ordernumber invoiceno invoice invoiceid basketid',
    'transactionid receiptid order',
  ),
  region: words(
    '地区 区域 收货地区 收货省份 省份 省 大区 region zone macroregion province state shippingprovince customerstate',
    '城市 收货城市 city country 国家 storeid store 门店',
  ),
  price: words(
    '单价 商品单价 价格 商品价格 售价 成交单价 unitprice price itemprice priceeach sellingprice lineitemprice',
  ),
  returned: words(
    '是否退货 退货 是否退款 退款 退货时间 退款时间 取消时间 是否取消 returned isreturned returnedat returndate isreturn',
    'refunded isrefunded refundedat cancelled canceled cancelledat canceledat iscancelled iscanceled',
  ),
  customer: words(
    'customer customerid 客户 客户编号 客户id 会员编号 会员id 买家 买家id 用户id userid buyerid buyer memberid clientid',
    'householdid customeruniqueid customername 会员名 买家昵称',
  ),
}

/** Names of a price column that holds the price of the whole line: it is divided by the quantity. */
const LINE_TOTALS = words(
  'salesvalue linetotal linevalue lineamount totalprice extendedprice sales revenue amount total',
  '金额 小计 总价 商品金额 商品总价 销售额 成交金额 实付金额',
)

/** A price of one unit is better than one that has to be divided. */
const PRICE_NAMES: readonly string[] = [...NAMES.price, ...LINE_TOTALS]

/**
 * A column name without what people write differently: case, width, spaces and punctuation.
 *
 * @param name - name as it stands in the file, such as `Order ID` or `下单时间`.
 * @returns letters and digits only, lower case; may be empty.
 */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * How well a column name fits a field.
 *
 * A name that only holds a known one, such as `order date (UTC)`, fits too, but worse than any known one, and
 * not when it is itself the known name of another field.
 *
 * @param field - what the column might mean.
 * @param name - its name as it stands in the file.
 * @returns 0 for the best name; larger is worse; `undefined` when the name does not fit.
 */
export function rankHeader(field: OrderField, name: string): number | undefined {
  const normal = normaliseHeader(name)
  const names = namesOf(field)
  const exact = names.indexOf(normal)
  if (exact >= 0) return exact
  if (ORDER_FIELDS.some((other) => namesOf(other).includes(normal))) return undefined
  return names.some((known) => isLong(known) && normal.includes(known)) ? names.length : undefined
}

/**
 * Whether a price column holds the price of the whole line.
 *
 * @param name - its name as it stands in the file.
 * @returns true for names such as `sales_value` or `金额`.
 */
export function isLineTotal(name: string): boolean {
  const normal = normaliseHeader(name)
  if (NAMES.price.includes(normal)) return false
  return LINE_TOTALS.some((known) => normal === known || (isLong(known) && normal.includes(known)))
}

function namesOf(field: OrderField): readonly string[] {
  return field === 'price' ? PRICE_NAMES : NAMES[field]
}

/** Short names (`ean`, `item`) lie in too many other words to be looked for inside them. */
function isLong(name: string): boolean {
  return name.length >= (/^[\x20-\x7f]*$/.test(name) ? 8 : 4)
}

function words(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
